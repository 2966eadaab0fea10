// An environment to try things in.
using 'main.bicep'

param environmentName = 'pipeline-dev'
param location = 'westeurope'
param tier = 'dev'
