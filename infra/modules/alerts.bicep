// What an operator is told without asking. Each alert is a section of docs/operations.md.
import { tagSet } from 'shared.bicep'

param location string
param token string
param tags tagSet
param workspaceId string
param topicId string
param appId string

@description('Who is told, by mail; empty for nobody: the alerts then show in the portal only.')
param operatorEmail string

@description('Minutes that a queue\'s oldest message, or a change that readers wait for, may be old.')
param patienceMinutes int

@description('Percent of drafts in an hour that may be rejected.')
param rejectedPercent int

var rules = [
  {
    name: 'poison-messages'
    text: 'A message failed five times and waits in a poison queue. docs/operations.md, "A message is poison".'
    severity: 1
    minutes: 15
    query: 'AppMetrics | where Name == "pipeline.queue.length" | extend queue = tostring(Properties.queue) | where queue endswith "-poison" | summarize arg_max(TimeGenerated, Max) by queue | summarize value = sum(Max)'
    threshold: 0
  }
  {
    name: 'old-messages'
    text: 'A queue\'s oldest message waits too long. docs/operations.md, "A queue does not empty".'
    severity: 2
    minutes: 15
    query: 'AppMetrics | where Name == "pipeline.queue.age" | summarize value = max(Max) / 60'
    threshold: patienceMinutes
  }
  {
    name: 'old-outbox'
    text: 'A published change has not reached the listings. docs/operations.md, "A piece is accepted but does not show".'
    severity: 2
    minutes: 15
    query: 'AppMetrics | where Name == "pipeline.outbox.age" | summarize value = max(Max) / 60'
    threshold: patienceMinutes
  }
  {
    name: 'missed-channels'
    text: 'A published piece did not show somewhere within two minutes, more than once. docs/operations.md, "A piece is accepted but does not show".'
    severity: 2
    minutes: 15
    query: 'AppMetrics | where Name == "pipeline.misses" | summarize value = sum(Sum)'
    threshold: 3
  }
  {
    name: 'rejected-drafts'
    text: 'Many drafts are rejected. docs/operations.md, "Drafts are rejected".'
    severity: 3
    minutes: 60
    query: 'AppMetrics | where Name == "pipeline.drafts" | extend state = tostring(Properties.state) | summarize rejected = sumif(Sum, state == "rejected"), total = sum(Sum) | extend value = iff(total < 5, 0.0, 100.0 * rejected / total)'
    threshold: rejectedPercent
  }
  {
    name: 'failed-deliveries'
    text: 'Mails fail for good. docs/operations.md, "Mails fail".'
    severity: 2
    minutes: 60
    query: 'AppMetrics | where Name == "pipeline.deliveries" | where tostring(Properties.outcome) == "failed" | summarize value = sum(Sum)'
    threshold: 5
  }
  {
    // Nobody measures: the sampler, and with it every alert above, is silent.
    name: 'no-measurements'
    text: 'The queues were not looked at for half an hour. docs/operations.md, "The app does not run".'
    severity: 1
    minutes: 30
    query: 'AppMetrics | where Name == "pipeline.queue.length" | summarize samples = count() | project value = iff(samples == 0, 1, 0)'
    threshold: 0
  }
]

resource operators 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(operatorEmail)) {
  name: 'ag-${token}'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'operators'
    emailReceivers: [{ name: 'operator', emailAddress: operatorEmail, useCommonAlertSchema: true }]
  }
}

resource queries 'Microsoft.Insights/scheduledQueryRules@2026-03-01' = [
  for rule in rules: {
    name: '${rule.name}-${token}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: rule.name
      description: rule.text
      enabled: true
      severity: rule.severity
      scopes: [workspaceId]
      evaluationFrequency: 'PT5M'
      windowSize: 'PT${rule.minutes}M'
      // The table is there only after the first metric came.
      skipQueryValidation: true
      autoMitigate: true
      criteria: {
        allOf: [
          {
            query: rule.query
            metricMeasureColumn: 'value'
            timeAggregation: 'Maximum'
            operator: 'GreaterThan'
            threshold: rule.threshold
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: empty(operatorEmail) ? [] : [operators.id] }
    }
  }
]

resource deadLetters 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: 'dead-letters-${token}'
  location: 'global'
  tags: tags
  properties: {
    description: 'Event Grid could not deliver an upload\'s event. docs/operations.md, "An uploaded draft is not taken in".'
    severity: 2
    enabled: true
    scopes: [topicId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'dead-lettered'
          metricName: 'DeadLetteredCount'
          operator: 'GreaterThan'
          threshold: 0
          timeAggregation: 'Total'
        }
      ]
    }
    actions: empty(operatorEmail) ? [] : [{ actionGroupId: operators.id }]
  }
}

resource serverErrors 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: 'server-errors-${token}'
  location: 'global'
  tags: tags
  properties: {
    description: 'Readers get errors. docs/operations.md, "Readers get errors".'
    severity: 1
    enabled: true
    scopes: [appId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'http-5xx'
          metricName: 'Http5xx'
          operator: 'GreaterThan'
          threshold: 5
          timeAggregation: 'Total'
        }
      ]
    }
    actions: empty(operatorEmail) ? [] : [{ actionGroupId: operators.id }]
  }
}
