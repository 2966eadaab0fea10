// Two identities: what the app may do and what Event Grid may do have nothing in common.
import { appIdentityName, eventsIdentityName, tagSet } from 'shared.bicep'

param location string
param token string
param tags tagSet

resource app 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: appIdentityName(token)
  location: location
  tags: tags
}

resource events 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: eventsIdentityName(token)
  location: location
  tags: tags
}
