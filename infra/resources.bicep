// All of it, in one resource group.
import { dataAccountName, tagSet } from 'modules/shared.bicep'

param location string
param tags tagSet
param token string
param size sizing
param operatorEmail string
param authorsPrincipalId string
param authorsPrincipalType string
param siteAddress string
param mailDomain string
param mailDataLocation string
param mailApplicationId string
param frontDoor bool
param deskClientId string
param mailPace { perMinute: int, perHour: int }
param settings { *: string }

@secure()
param mailPassword string

@secure()
param tokenKey string

@export()
@description('What differs between an environment to try things in and one that readers depend on.')
type sizing = {
  dataSku: 'Standard_LRS' | 'Standard_ZRS' | 'Standard_GZRS'
  maximumInstanceCount: int
  instanceMemoryMB: 512 | 2048 | 4096
  blobRetentionDays: int
  logRetentionDays: int
  logDailyGigabytes: int
  purgeProtection: bool
}

module identity 'modules/identity.bicep' = {
  params: { location: location, token: token, tags: tags }
}

module monitoring 'modules/monitoring.bicep' = {
  dependsOn: [identity]
  params: {
    location: location
    token: token
    tags: tags
    retentionDays: size.logRetentionDays
    dailyGigabytes: size.logDailyGigabytes
  }
}

module hostStorage 'modules/host-storage.bicep' = {
  dependsOn: [identity]
  params: { location: location, token: token, tags: tags }
}

module dataStorage 'modules/data-storage.bicep' = {
  params: { location: location, token: token, tags: tags, sku: size.dataSku, retentionDays: size.blobRetentionDays }
}

module dataRoles 'modules/data-roles.bicep' = {
  dependsOn: [identity, dataStorage]
  params: { token: token, authorsPrincipalId: authorsPrincipalId, authorsPrincipalType: authorsPrincipalType }
}

module events 'modules/events.bicep' = {
  dependsOn: [identity, dataStorage]
  params: { location: location, token: token, tags: tags }
}

module vault 'modules/vault.bicep' = {
  dependsOn: [identity]
  params: {
    location: location
    token: token
    tags: tags
    tokenKey: tokenKey
    mailPassword: mailPassword
    usesMailPassword: !empty(mailApplicationId)
    purgeProtection: size.purgeProtection
  }
}

module mail 'modules/mail.bicep' = {
  params: {
    token: token
    tags: tags
    dataLocation: mailDataLocation
    customDomain: mailDomain
    senderApplicationId: mailApplicationId
  }
}

module door 'modules/front-door.bicep' = if (frontDoor) {
  params: { token: token, tags: tags }
}

module app 'modules/app.bicep' = {
  // The app starts at once and must find its rights.
  dependsOn: [dataRoles]
  params: {
    location: location
    token: token
    tags: tags
    hostAccountName: hostStorage.outputs.accountName
    packages: hostStorage.outputs.packages
    data: {
      blobEndpoint: dataStorage.outputs.blobEndpoint
      queueEndpoint: dataStorage.outputs.queueEndpoint
      tableEndpoint: dataStorage.outputs.tableEndpoint
    }
    insightsConnectionString: monitoring.outputs.connectionString
    vaultUri: vault.outputs.vaultUri
    mail: {
      host: mail.outputs.host
      port: 587
      user: mail.outputs.user
      from: mail.outputs.from
    }
    maximumInstanceCount: size.maximumInstanceCount
    instanceMemoryMB: size.instanceMemoryMB
    proxies: frontDoor ? 2 : 1
    frontDoorId: door.?outputs.frontDoorId ?? ''
    deskClientId: deskClientId
    siteAddress: empty(siteAddress) && frontDoor ? 'https://${door!.outputs.hostName}/' : siteAddress
    mailPace: mailPace
    more: settings
  }
}

module route 'modules/front-door-route.bicep' = if (frontDoor) {
  params: { token: token, appHostName: app.outputs.hostName }
}

module alerts 'modules/alerts.bicep' = {
  params: {
    location: location
    token: token
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    topicId: events.outputs.topicId
    appId: app.outputs.id
    operatorEmail: operatorEmail
    patienceMinutes: 15
    rejectedPercent: 50
  }
}

output siteAddress string = 'https://${door.?outputs.hostName ?? app.outputs.hostName}/'
output appName string = app.outputs.name
output dataAccount string = dataAccountName(token)
output vaultName string = vault.outputs.vaultName
output communicationId string = mail.outputs.communicationId
