'use strict';

function showSummary() {
  const { build, git, machine } = report;
  const artifact = build.project.slice(build.project.lastIndexOf(':') + 1);
  document.title = `${artifact} – build report`;
  byId('project').textContent = build.project;
  byId('command').textContent = `mvn ${build.command}`;
  showStatus(build);
  byId('facts').append(
    fact('When', element('time', { datetime: build.timestamp }, moment(build.timestamp))),
    fact('Commit', git ? commitOf(git) : 'no git'),
    fact('Machine', `${machine.os}, ${count(machine.cores, 'core')}${machine.ci === '' ? '' : `, ${machine.ci}`}`),
    fact('JDK', machine.jdk),
    fact('Maven', machine.maven),
    fact('Session', build.id));
  byId('tiles').append(...tiles());
  byId('footer').append(`accel ${machine.accel} · charts by uPlot (MIT)`);
}

/** What the page itself says of goals. */
function nameUnits() {
  document.querySelectorAll('[data-named]').forEach((said) => { said.textContent = named(said.textContent); });
  byId('units-filter').placeholder = [HAS_GOALS && 'module, goal', HAS_PHASES && 'phase', 'reason'].filter(Boolean).join(', ');
  byId('by-module').textContent = HAS_GOALS ? `By module${HAS_PHASES ? ' or phase' : ''}` : 'By phase';
}

function fact(name, value) {
  return element('div', {}, element('dt', {}, name), element('dd', {}, value));
}

function commitOf(git) {
  const branch = git.branch === '' ? '' : `${git.branch} `;
  return `${branch}${git.commit.slice(0, 10)}${git.dirty ? ', with changes' : ''}`;
}

function showStatus(build) {
  const badge = byId('status');
  const word = build.success ? build.status ?? 'success' : 'failed';
  badge.textContent = word;
  badge.classList.add(`badge-${build.success ? build.status ?? 'none' : 'failed'}`);
  if (build.success && build.thresholds) {
    const [excellent, good, acceptable] = build.thresholds.map(time);
    badge.title = `Class ${build.profile}: excellent up to ${excellent}, good up to ${good}, acceptable up to ${acceptable}`;
  }
}

function tiles() {
  const { build, metrics, cache, trend } = report;
  const ran = units.filter((unit) => ['EXECUTED', 'ALWAYS_RUNS', 'FAILED'].includes(unit.outcome)).length;
  const reusable = cache.hits + cache.misses;
  const [usual, usualClass] = build.success ? besideUsual(metrics.total, trend) : ['until it had failed', ''];
  return [
    tile('Total time', time(metrics.total), usual, usualClass),
    tile('Hit rate', reusable === 0 ? '–' : percent(cache.hits / reusable),
      named(reusable === 0 ? 'no goal could be reused' : `${whole(cache.hits)} of ${count(reusable, 'goal')}`)),
    tile('Saved', savedWords(cache.saved, cache.hits > 0), named('time of goals that need not run')),
    tile(named('Goals that ran'), whole(ran), `of ${whole(units.length)}`),
    tile('CPU', time(metrics.cpu), 'of all cores, with the start of the JVM'),
    tile('Memory', `${whole(metrics.memoryMegabytes)} MB`, 'at most'),
    tile('Workers', whole(metrics.workers), named(`${metrics.parallelism.toFixed(1)} goals at once on average`)),
    tile('Outputs', size(metrics.outputKilobytes), count(metrics.files, 'file')),
  ];
}

function tile(name, value, note, noteClass = '') {
  return element('li', { class: 'tile' },
    element('span', { class: 'tile-name' }, name),
    element('span', { class: 'tile-value' }, value),
    element('span', { class: `tile-note ${noteClass}`.trim() }, note));
}

/** How a time reads beside that of builds like it, and the class of that. */
function besideUsual(total, trend) {
  if (!trend.baseline) {
    return ['too few builds like it to compare', ''];
  }
  const against = `${trend.isPinned ? 'the baseline' : 'usual'} (${time(trend.baseline)})`;
  const difference = (total - trend.baseline) / trend.baseline;
  if (Math.abs(total - trend.baseline) <= trend.noise) {
    return [`as ${against}`, ''];
  }
  return difference < 0
    ? [`▾ ${percent(-difference)} faster than ${against}`, 'faster']
    : [`▴ ${percent(difference)} slower than ${against}`, 'slower'];
}

function showRecommendations() {
  const found = report.recommendations;
  byId('recommendations-body').append(found.length === 0
    ? nothing(report.build.success ? 'Nothing to recommend.' : 'There is nothing to recommend about a build that failed: it did not do all of its work.')
    : element('ul', { class: 'advice' }, ...found.map((advice) => element('li', {},
      element('span', { class: 'advice-what' }, `${advice.what}.`),
      element('span', { class: 'advice-fix' }, `${advice.fix}.`),
      element('span', { class: 'advice-saving' }, `up to ${time(advice.saving)}`)))));
}
