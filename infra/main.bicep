// Everything that one publication needs in Azure: one deployment, and no secret that a person would have to know.
import { sizing } from 'resources.bicep'

targetScope = 'subscription'

@description('Names this environment, such as "prod". Part of the resource group\'s name; azd gives its own environment\'s name.')
@minLength(1)
@maxLength(40)
param environmentName string

@description('The Azure region, such as "westeurope". It must offer Flex Consumption: az functionapp list-flexconsumption-locations.')
param location string

@description('dev: small and cheap. prod: zone-redundant data, longer retention, room to scale.')
@allowed(['dev', 'prod'])
param tier string = 'dev'

@description('Who is told of alerts, by mail; empty for nobody.')
param operatorEmail string = ''

@description('The object id of the group (or person) that may upload drafts; empty for nobody yet.')
param authorsPrincipalId string = ''

@allowed(['Group', 'User', 'ServicePrincipal'])
param authorsPrincipalType string = 'Group'

@description('Where readers reach the site, such as https://www.example.org/; empty for the app\'s (or Front Door\'s) own address.')
param siteAddress string = ''

@description('A mail domain of your own, such as mail.example.org; empty for one that Azure manages, which is fit for trying only.')
param mailDomain string = ''

@description('Where mail is kept at rest.')
param mailDataLocation string = 'Europe'

@description('The application (client) id of the Entra application that sends mail; empty to set up sending later.')
param mailApplicationId string = ''

@description('That application\'s client secret; empty to set up sending later.')
@secure()
param mailPassword string = ''

@description('The key that signs links, in Base64. The default is made anew at each deployment, but used by the first alone.')
@secure()
param tokenKey string = base64('${newGuid()}${newGuid()}')

@description('The most mails in a minute and in an hour: what the mail service allows. Communication Services starts at these; 0 for no limit.')
param mailPace { perMinute: int, perHour: int } = { perMinute: 30, perHour: 100 }

@description('Further settings of the program by their names in docs/configuration.md, such as { Newsletter__DomainPace: \'gmail.com=60/2000\' }. A secret goes as a reference to the vault.')
param settings { *: string } = {}

@description('Whether Front Door stands before the site.')
param frontDoor bool = false

@description('The application (client) id that editors sign in with; empty for function keys alone.')
param deskClientId string = ''

var sizes {
  dev: sizing
  prod: sizing
} = {
  dev: {
    dataSku: 'Standard_LRS'
    maximumInstanceCount: 40
    instanceMemoryMB: 2048
    blobRetentionDays: 14
    logRetentionDays: 30
    logDailyGigabytes: 1
    purgeProtection: false
  }
  prod: {
    dataSku: 'Standard_ZRS'
    maximumInstanceCount: 100
    instanceMemoryMB: 2048
    blobRetentionDays: 60
    logRetentionDays: 90
    logDailyGigabytes: 5
    purgeProtection: true
  }
}

var token = take(uniqueString(subscription().id, environmentName, location), 13)
var tags = { 'azd-env-name': environmentName, application: 'publishing-pipeline' }

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module resources 'resources.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    token: token
    size: sizes[tier]
    operatorEmail: operatorEmail
    authorsPrincipalId: authorsPrincipalId
    authorsPrincipalType: authorsPrincipalType
    siteAddress: siteAddress
    mailDomain: mailDomain
    mailDataLocation: mailDataLocation
    mailApplicationId: mailApplicationId
    mailPassword: mailPassword
    tokenKey: tokenKey
    frontDoor: frontDoor
    deskClientId: deskClientId
    mailPace: mailPace
    settings: settings
  }
}

output AZURE_RESOURCE_GROUP string = group.name
output SITE_ADDRESS string = resources.outputs.siteAddress
output FUNCTION_APP string = resources.outputs.appName
output DATA_ACCOUNT string = resources.outputs.dataAccount
output KEY_VAULT string = resources.outputs.vaultName
output COMMUNICATION_SERVICE string = resources.outputs.communicationId
