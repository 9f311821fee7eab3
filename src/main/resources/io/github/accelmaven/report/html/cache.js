'use strict';

const LEVELS = { in_place: 'in place', memory: 'memory', disk: 'disk' };

function showCache() {
  const { cache } = report;
  const levels = Object.entries(cache.byLevel).map(([name, hits]) => ({
    kind: LEVELS[name] ? name : 'other',
    name: LEVELS[name] ?? name,
    hits,
  }));
  levels.push({ kind: 'missed', name: 'missed, and ran', hits: cache.misses });
  const all = sum(levels, (level) => level.hits);
  if (all === 0) {
    byId('cache-body').append(nothing(named('No goal of this build could be reused.')));
    return;
  }
  byId('cache-body').append(
    stack(levels.filter((level) => level.hits > 0)),
    table(named('Goals by where their results came from'), [
      { head: 'Level', cell: (level) => element('span', {}, element('span', { class: `level level-${level.kind}`, 'aria-hidden': 'true' }), level.name) },
      { head: named('Goals'), cell: (level) => whole(level.hits), number: true },
      { head: 'Share', cell: (level) => percent(level.hits / all), number: true },
    ], levels),
    element('p', { class: 'hint' }, `${size(cache.loadedKilobytes)} came out of the cache, ${size(cache.storedKilobytes)} went into it.`));
}

function stack(levels) {
  return element('div', { class: 'stack', 'aria-hidden': 'true' }, ...levels.map((level) => {
    const part = element('span', { class: `level-${level.kind}` });
    part.style.flexGrow = level.hits;
    return part;
  }));
}

function showPhases() {
  if (report.phases.length === 0) {
    byId('phases-body').append(nothing('The history holds no phases of this build.'));
    return;
  }
  byId('phases-body').append(
    table('Phases of the build', [
      { head: 'Phase', cell: (phase) => phase.name },
      { head: 'Outcome', cell: (phase) => outcomeWord(phase.outcome) },
      { head: 'Time', cell: (phase) => time(phase.took), number: true },
    ], report.phases),
    element('p', { class: 'hint' }, 'What several workers do at once counts for each of them: looking into the cache, saving, staging.'));
}
