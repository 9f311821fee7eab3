'use strict';

/** How many modules are named at once. */
const MOST_NAMES = 40;

/** What failed, and what was not tried therefore; nothing about a build that succeeded. */
function showFailure() {
  const { build, notReached } = report;
  byId('failure').hidden = build.success;
  if (build.success) {
    return;
  }
  const failed = units.filter((unit) => unit.outcome === 'FAILED');
  const left = units.filter((unit) => unit.isPhase && unit.outcome === 'SKIPPED');
  byId('failure-body').append(
    failed.length === 0
      ? nothing(named('No goal failed, as far as the history knows: what Maven printed names the failure.'))
      : element('ul', { class: 'failures' }, ...failed.map(failureOf)));
  if (notReached.length > 0) {
    byId('failure-body').append(notReachedWords(notReached));
  }
  if (left.length > 0) {
    byId('failure-body').append(element('p', { class: 'not-reached' },
      element('strong', {}, `${count(left.length, 'phase')} left out: `),
      left.map((unit) => `${unit.module} (${unit.reason})`).join(', ')));
  }
}

/** Names the modules; where they are very many, for those who want to see them. */
function notReachedWords(modules) {
  const words = `${count(modules.length, 'module')} not reached`;
  const names = modules.join(', ');
  return modules.length <= MOST_NAMES
    ? element('p', { class: 'not-reached' }, element('strong', {}, `${words}: `), names)
    : element('details', { class: 'not-reached' }, element('summary', {}, words), element('p', {}, names));
}

function failureOf(unit) {
  return element('li', {},
    element('p', { class: 'failure-head' }, fullName(unit)),
    element('p', { class: 'minor' }, `It failed after ${time(unit.took)}, ${time(unit.end)} into the build.`),
    unit.failure !== '' && element('p', { class: 'failure-text' }, element('code', {}, unit.failure)),
    unit.reason !== '' && element('p', { class: 'minor' }, `Why it ran: ${unit.reason}`));
}
