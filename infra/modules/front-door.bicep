// Front Door before the gateway: a cache near the readers, and the only way in. Its profile is made first, because the app
// lets in only the profile with this id.
import { frontDoorName, siteEndpointName, tagSet } from 'shared.bicep'

param token string
param tags tagSet

resource profile 'Microsoft.Cdn/profiles@2025-06-01' = {
  name: frontDoorName(token)
  location: 'global'
  tags: tags
  sku: { name: 'Standard_AzureFrontDoor' }
}

resource endpoint 'Microsoft.Cdn/profiles/afdEndpoints@2025-06-01' = {
  parent: profile
  name: siteEndpointName(token)
  location: 'global'
  tags: tags
  properties: { enabledState: 'Enabled' }
}

output frontDoorId string = profile.properties.frontDoorId
output hostName string = endpoint.properties.hostName
