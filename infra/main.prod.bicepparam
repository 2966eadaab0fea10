// The environment that readers depend on. What is secret or of one organisation comes from the workflow's settings.
using 'main.bicep'

param environmentName = 'pipeline-prod'
param location = 'westeurope'
param tier = 'prod'
param operatorEmail = readEnvironmentVariable('OPERATOR_EMAIL', '')
param authorsPrincipalId = readEnvironmentVariable('AUTHORS_PRINCIPAL_ID', '')
param siteAddress = readEnvironmentVariable('PUBLIC_ADDRESS', '')
param mailDomain = readEnvironmentVariable('MAIL_DOMAIN', '')
param mailApplicationId = readEnvironmentVariable('MAIL_APPLICATION_ID', '')
param mailPassword = readEnvironmentVariable('MAIL_PASSWORD', '')
param deskClientId = readEnvironmentVariable('DESK_CLIENT_ID', '')
