// For azd: each value comes from the environment's settings (azd env set NAME VALUE).
using 'main.bicep'

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'dev')
param location = readEnvironmentVariable('AZURE_LOCATION', 'westeurope')
param tier = readEnvironmentVariable('PIPELINE_TIER', 'dev')
param operatorEmail = readEnvironmentVariable('OPERATOR_EMAIL', '')
param authorsPrincipalId = readEnvironmentVariable(
  'AUTHORS_PRINCIPAL_ID',
  readEnvironmentVariable('AZURE_PRINCIPAL_ID', '')
)
param authorsPrincipalType = readEnvironmentVariable('AUTHORS_PRINCIPAL_TYPE', 'User')
param siteAddress = readEnvironmentVariable('PUBLIC_ADDRESS', '')
param mailDomain = readEnvironmentVariable('MAIL_DOMAIN', '')
param mailApplicationId = readEnvironmentVariable('MAIL_APPLICATION_ID', '')
param mailPassword = readEnvironmentVariable('MAIL_PASSWORD', '')
param frontDoor = bool(readEnvironmentVariable('FRONT_DOOR', 'false'))
param deskClientId = readEnvironmentVariable('DESK_CLIENT_ID', '')
param settings = json(readEnvironmentVariable('PIPELINE_SETTINGS', '{}'))
