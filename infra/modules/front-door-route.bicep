// Leads Front Door's endpoint to the app.
import { frontDoorName, siteEndpointName } from 'shared.bicep'

param token string
param appHostName string

resource profile 'Microsoft.Cdn/profiles@2025-06-01' existing = {
  name: frontDoorName(token)

  resource endpoint 'afdEndpoints' existing = {
    name: siteEndpointName(token)
  }
}

resource group 'Microsoft.Cdn/profiles/originGroups@2025-06-01' = {
  parent: profile
  name: 'gateway'
  properties: {
    loadBalancingSettings: { sampleSize: 4, successfulSamplesRequired: 3, additionalLatencyInMilliseconds: 50 }
    healthProbeSettings: {
      probePath: '/api/health'
      probeProtocol: 'Https'
      probeRequestType: 'GET'
      probeIntervalInSeconds: 100
    }
  }

  resource origin 'origins' = {
    name: 'app'
    properties: {
      hostName: appHostName
      originHostHeader: appHostName
      httpsPort: 443
      enforceCertificateNameCheck: true
    }
  }
}

resource route 'Microsoft.Cdn/profiles/afdEndpoints/routes@2025-06-01' = {
  parent: profile::endpoint
  name: 'site'
  // The group must have an origin before a route may lead to it.
  dependsOn: [group::origin]
  properties: {
    originGroup: { id: group.id }
    patternsToMatch: ['/*']
    supportedProtocols: ['Http', 'Https']
    httpsRedirect: 'Enabled'
    forwardingProtocol: 'HttpsOnly'
    linkToDefaultDomain: 'Enabled'
    // How long an answer is kept is what the gateway's Cache-Control says.
    cacheConfiguration: {
      queryStringCachingBehavior: 'UseQueryString'
      compressionSettings: {
        isCompressionEnabled: true
        contentTypesToCompress: [
          'text/html'
          'text/css'
          'text/javascript'
          'application/json'
          'application/rss+xml'
          'application/atom+xml'
          'application/xml'
        ]
      }
    }
  }
}
