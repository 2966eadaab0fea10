// The function app, on Flex Consumption.
import { appIdentityName, tagSet } from 'shared.bicep'

param location string
param token string
param tags tagSet
param hostAccountName string

@description('The address of the container that holds the deployed package.')
param packages string

param data { blobEndpoint: string, queueEndpoint: string, tableEndpoint: string }
param insightsConnectionString string

@description('The vault that holds the secrets token-key and mail-password.')
param vaultUri string
param mail { host: string, port: int, user: string, from: string }

@description('The most instances that the app scales out to.')
@minValue(1)
@maxValue(1000)
param maximumInstanceCount int

@allowed([512, 2048, 4096])
param instanceMemoryMB int

@description('How many proxies of ours stand before the app.')
param proxies int

@description('Front Door\'s id where only it may call; empty to be reached by anyone.')
param frontDoorId string

@description('The application (client) id that editors sign in with; empty for no sign-in.')
param deskClientId string

@description('Where readers reach the site, such as https://www.example.org/; empty for the app\'s own address.')
param siteAddress string

@description('The most mails in a minute and in an hour: what the mail service allows; 0 for no limit.')
param mailPace { perMinute: int, perHour: int }

@description('Further settings, by their names in docs/configuration.md.')
param more { *: string }

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: appIdentityName(token)
}

var mailSettings = union(
  { Mail__Host: mail.host, Mail__Port: string(mail.port), Mail__Security: 'StartTls', Mail__From: mail.from },
  empty(mail.user)
    ? {}
    : { Mail__User: mail.user, Mail__Password: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/mail-password)' }
)

var settings = union(
  {
    AzureWebJobsStorage__accountName: hostAccountName
    AzureWebJobsStorage__credential: 'managedidentity'
    AzureWebJobsStorage__clientId: identity.properties.clientId
    PipelineStorage__blobServiceUri: data.blobEndpoint
    PipelineStorage__queueServiceUri: data.queueEndpoint
    PipelineStorage__tableServiceUri: data.tableEndpoint
    PipelineStorage__credential: 'managedidentity'
    PipelineStorage__clientId: identity.properties.clientId
    APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnectionString
    APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.properties.clientId};Authorization=AAD'
    Tokens__Key: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/token-key)'
    Subscribe__Proxies: string(proxies)
    // Flex Consumption polls no blobs: in Azure drafts come in by events.
    'AzureWebJobs.TakeInByBlob.Disabled': 'true'
  },
  mailSettings,
  // Sign-in trusts the app's own identity in the place of a client secret.
  empty(deskClientId)
    ? {}
    : { OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID: identity.properties.clientId, Desk__SignIn: 'AppService' },
  { Newsletter__MailsPerMinute: string(mailPace.perMinute), Newsletter__MailsPerHour: string(mailPace.perHour) },
  more
)

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: 'plan-${token}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: 'func-${token}'
  location: location
  // azd finds the app of the service "functions" by this tag.
  tags: union(tags, { 'azd-service-name': 'functions' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identity.id
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packages
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identity.id }
        }
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: {
        maximumInstanceCount: maximumInstanceCount
        instanceMemoryMB: instanceMemoryMB
        // Nothing is kept warm: a draft that waits some seconds for a cold start loses nothing.
        alwaysReady: []
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
      ipSecurityRestrictionsDefaultAction: empty(frontDoorId) ? 'Allow' : 'Deny'
      ipSecurityRestrictions: empty(frontDoorId)
        ? []
        : [
            {
              name: 'front-door'
              action: 'Allow'
              priority: 100
              tag: 'ServiceTag'
              ipAddress: 'AzureFrontDoor.Backend'
              headers: { 'x-azure-fdid': [frontDoorId] }
            }
          ]
    }
  }

  // Packages are deployed with the deployer's own sign-in, never with a password.
  resource noFtp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource noScmPassword 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

// Apart from the app, because only the app that is there knows its own address.
resource appSettings 'Microsoft.Web/sites/config@2025-03-01' = {
  parent: app
  name: 'appsettings'
  properties: union(settings, {
    Site__Address: empty(siteAddress) ? 'https://${app.properties.defaultHostName}/' : siteAddress
  })
}

// Readers stay anonymous; who signs in is named to the app in the request's X-MS-CLIENT-PRINCIPAL headers, which nobody
// else can set. The desk asks for their app roles; the calls of scripts ask for a function key.
resource signIn 'Microsoft.Web/sites/config@2025-03-01' = if (!empty(deskClientId)) {
  parent: app
  name: 'authsettingsV2'
  properties: {
    platform: { enabled: true }
    globalValidation: { requireAuthentication: false, unauthenticatedClientAction: 'AllowAnonymous' }
    identityProviders: {
      azureActiveDirectory: {
        enabled: true
        registration: {
          clientId: deskClientId
          clientSecretSettingName: 'OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID'
          openIdIssuer: '${environment().authentication.loginEndpoint}${subscription().tenantId}/v2.0'
        }
        validation: { allowedAudiences: ['api://${deskClientId}', deskClientId] }
      }
    }
    login: { tokenStore: { enabled: false } }
    httpSettings: { requireHttps: true }
  }
}

output name string = app.name
output id string = app.id
output hostName string = app.properties.defaultHostName
