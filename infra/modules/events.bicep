// Says when a draft was uploaded: Event Grid's system topic of the data account, delivered to a queue of that account.
import { dataAccountName, deadLettersContainer, draftEventsQueue, eventsIdentityName, tagSet } from 'shared.bicep'
import { roles } from 'roles.bicep'

// What is delivered; the development host delivers by the same file.
var subscription = loadJsonContent('../events.json')

param location string
param token string
param tags tagSet

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: eventsIdentityName(token)
}

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: dataAccountName(token)

  resource queues 'queueServices' existing = {
    name: 'default'

    resource draftEvents 'queues' existing = {
      name: draftEventsQueue
    }
  }

  resource blobs 'blobServices' existing = {
    name: 'default'

    resource deadLetters 'containers' existing = {
      name: deadLettersContainer
    }
  }
}

// Event Grid puts events into this one queue, and can read none.
resource send 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: account::queues::draftEvents
  name: guid(account::queues::draftEvents.id, identity.id, roles.queueMessageSender)
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.queueMessageSender)
  }
}

// What it cannot deliver it keeps in this one container.
resource keepDeadLetters 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: account::blobs::deadLetters
  name: guid(account::blobs::deadLetters.id, identity.id, roles.blobDataContributor)
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.blobDataContributor)
  }
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: 'evgt-${token}'
  location: location
  tags: tags
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    source: account.id
    topicType: 'Microsoft.Storage.StorageAccounts'
  }
}

resource uploads 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = {
  parent: topic
  name: 'draft-uploads'
  dependsOn: [send, keepDeadLetters]
  properties: {
    eventDeliverySchema: 'EventGridSchema'
    deliveryWithResourceIdentity: {
      identity: { type: 'UserAssigned', userAssignedIdentity: identity.id }
      destination: {
        endpointType: 'StorageQueue'
        properties: {
          resourceId: account.id
          queueName: draftEventsQueue
          // A week: the sweep finds a draft whose event was lost, so nothing hangs on more.
          queueMessageTimeToLiveInSeconds: 604800
        }
      }
    }
    deadLetterWithResourceIdentity: {
      identity: { type: 'UserAssigned', userAssignedIdentity: identity.id }
      deadLetterDestination: {
        endpointType: 'StorageBlob'
        properties: { resourceId: account.id, blobContainerName: deadLettersContainer }
      }
    }
    filter: {
      includedEventTypes: ['Microsoft.Storage.BlobCreated']
      // With the slash at its end: without it a container "drafts-old" would be taken for "drafts".
      subjectBeginsWith: subscription.subjectBeginsWith
      isSubjectCaseSensitive: true
      // The calls after which a blob is whole. A blob that is written in steps makes an event for each; these end them.
      advancedFilters: [
        {
          operatorType: 'StringIn'
          key: 'data.api'
          values: subscription.apis
        }
      ]
    }
    retryPolicy: {
      maxDeliveryAttempts: 30
      eventTimeToLiveInMinutes: 1440
    }
  }
}

output topicId string = topic.id
