// What the app, Event Grid and the authors may do with the publication's data: each container, queue and table by itself, so
// that a container made later is nobody's.
import { appIdentityName, dataAccountName, draftsContainer } from 'shared.bicep'
import { roles } from 'roles.bicep'

param token string

@description('The object id of a group (or one person) that may upload drafts; empty for nobody.')
param authorsPrincipalId string

@allowed(['Group', 'User', 'ServicePrincipal'])
param authorsPrincipalType string

var names = loadJsonContent('../names.json')
var written = filter(names.containers, name => name != draftsContainer)
var queueNames = flatten(map(names.queues, name => [name, '${name}-poison']))

resource app 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: appIdentityName(token)
}

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: dataAccountName(token)

  resource blobs 'blobServices' existing = {
    name: 'default'
  }

  resource queues 'queueServices' existing = {
    name: 'default'
  }

  resource tables 'tableServices' existing = {
    name: 'default'
  }
}

resource draftContainer 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' existing = {
  parent: account::blobs
  name: draftsContainer
}

resource containers 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' existing = [
  for name in written: {
    parent: account::blobs
    name: name
  }
]

resource queues 'Microsoft.Storage/storageAccounts/queueServices/queues@2025-06-01' existing = [
  for name in queueNames: {
    parent: account::queues
    name: name
  }
]

resource tables 'Microsoft.Storage/storageAccounts/tableServices/tables@2025-06-01' existing = [
  for name in names.tables: {
    parent: account::tables
    name: name
  }
]

// The app reads drafts and never changes one: here even a fault in it cannot.
resource readDrafts 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: draftContainer
  name: guid(draftContainer.id, app.id, roles.blobDataReader)
  properties: {
    principalId: app.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.blobDataReader)
  }
}

// The app writes versions, listings and pages, and takes out pages whose listing has none left.
resource writeBlobs 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (name, i) in written: {
    scope: containers[i]
    name: guid(containers[i].id, app.id, roles.blobDataContributor)
    properties: {
      principalId: app.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.blobDataContributor)
    }
  }
]

// The app sends and takes messages, its triggers prolong them and move them to the poison queue, and the platform reads the
// lengths to scale by. The narrower roles (sender, processor) lack the change of a message's visibility.
resource useQueues 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (name, i) in queueNames: {
    scope: queues[i]
    name: guid(queues[i].id, app.id, roles.queueDataContributor)
    properties: {
      principalId: app.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.queueDataContributor)
    }
  }
]

// The app reads and writes rows. There is no role for rows alone.
resource useTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (name, i) in names.tables: {
    scope: tables[i]
    name: guid(tables[i].id, app.id, roles.tableDataContributor)
    properties: {
      principalId: app.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.tableDataContributor)
    }
  }
]

// Authors upload drafts and reach nothing else.
resource uploadDrafts 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(authorsPrincipalId)) {
  scope: draftContainer
  name: guid(draftContainer.id, authorsPrincipalId, roles.blobDataContributor)
  properties: {
    principalId: authorsPrincipalId
    principalType: authorsPrincipalType
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.blobDataContributor)
  }
}
