// The two secrets that cannot be an identity: the key that signs links, and the mail server's password.
import { appIdentityName, tagSet } from 'shared.bicep'
import { roles } from 'roles.bicep'

param location string
param token string
param tags tagSet

@description('The key that signs subscription and preview links, in Base64. Used at the first deployment only.')
@secure()
param tokenKey string

@description('The mail server\'s password; empty where there is none (yet).')
@secure()
param mailPassword string

@description('Whether the app is to read the mail password, given now or before.')
param usesMailPassword bool

@description('Whether a deleted vault is kept from being purged before its time. Cannot be undone.')
param purgeProtection bool

resource app 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: appIdentityName(token)
}

resource vault 'Microsoft.KeyVault/vaults@2025-05-01' = {
  name: 'kv-${token}'
  location: location
  tags: tags
  properties: {
    tenantId: subscription().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    // The property may be true or absent, never false.
    enablePurgeProtection: purgeProtection ? true : null
    publicNetworkAccess: 'Enabled'
  }
}

// Made once: another key at each deployment would void every link in every mail.
@onlyIfNotExists()
resource tokens 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = {
  parent: vault
  name: 'token-key'
  properties: { value: tokenKey, contentType: 'Base64' }
}

resource mail 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = if (!empty(mailPassword)) {
  parent: vault
  name: 'mail-password'
  properties: { value: mailPassword }
}

resource keptMail 'Microsoft.KeyVault/vaults/secrets@2025-05-01' existing = {
  parent: vault
  name: 'mail-password'
}

// The app reads these two secrets and can list none.
resource readTokens 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: tokens
  name: guid(tokens.id, app.id, roles.vaultSecretsUser)
  properties: {
    principalId: app.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.vaultSecretsUser)
  }
}

// The mail server knows no identities, so the app needs the password itself.
resource readMail 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (usesMailPassword) {
  scope: keptMail
  dependsOn: [mail]
  name: guid(keptMail.id, app.id, roles.vaultSecretsUser)
  properties: {
    principalId: app.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.vaultSecretsUser)
  }
}

output vaultName string = vault.name
output vaultUri string = vault.properties.vaultUri
