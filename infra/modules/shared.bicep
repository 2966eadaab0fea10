// What the modules have in common: how things are named, and the shapes that they pass around.

@export()
type tagSet = { *: string }

@export()
func appIdentityName(token string) string => 'id-app-${token}'

@export()
func eventsIdentityName(token string) string => 'id-events-${token}'

@export()
func dataAccountName(token string) string => 'stdata${token}'

@export()
func frontDoorName(token string) string => 'afd-${token}'

@export()
func siteEndpointName(token string) string => 'site-${token}'

@export()
var draftsContainer = 'drafts'

@export()
var deadLettersContainer = 'dead-letters'

@export()
var draftEventsQueue = 'draft-events'
