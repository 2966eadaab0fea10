// Azure Communication Services e-mail, reached by SMTP like any other mail server.
import { tagSet } from 'shared.bicep'

param token string
param tags tagSet

@description('Where mail is kept at rest, such as "Europe" or "United States".')
param dataLocation string

@description('A domain of your own, such as mail.example.org; empty for one that Azure manages, which is fit for trying only.')
param customDomain string

@description('The application (client) id of the Entra application that sends; empty to set up sending later.')
param senderApplicationId string

resource email 'Microsoft.Communication/emailServices@2025-09-01' = {
  name: 'email-${token}'
  location: 'global'
  tags: tags
  properties: { dataLocation: dataLocation }
}

resource domain 'Microsoft.Communication/emailServices/domains@2025-09-01' = {
  parent: email
  name: empty(customDomain) ? 'AzureManagedDomain' : customDomain
  location: 'global'
  tags: tags
  properties: {
    domainManagement: empty(customDomain) ? 'AzureManaged' : 'CustomerManaged'
    // Opens are nobody's business but the reader's.
    userEngagementTracking: 'Disabled'
  }
}

resource communication 'Microsoft.Communication/communicationServices@2025-09-01' = {
  name: 'acs-${token}'
  location: 'global'
  tags: tags
  properties: {
    dataLocation: dataLocation
    // A domain of one's own can be linked only after its DNS records are verified.
    linkedDomains: empty(customDomain) ? [domain.id] : []
    disableLocalAuth: true
  }
}

resource user 'Microsoft.Communication/communicationServices/smtpUsernames@2025-09-01' = if (!empty(senderApplicationId)) {
  parent: communication
  name: 'pipeline'
  properties: {
    username: 'pipeline-${token}'
    entraApplicationId: senderApplicationId
    tenantId: subscription().tenantId
  }
}

output host string = 'smtp.azurecomm.net'
output user string = empty(senderApplicationId) ? '' : 'pipeline-${token}'
output from string = 'DoNotReply@${domain.properties.mailFromSenderDomain}'
output communicationId string = communication.id
