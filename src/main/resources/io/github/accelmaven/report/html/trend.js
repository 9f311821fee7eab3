'use strict';

/** Draws the charts again, as when colours changed; set once there are any. */
let redrawTrend = () => {};

function showTrend() {
  const { builds, baseline, isPinned, most } = report.trend;
  if (!report.build.success) {
    byId('trend-body').append(nothing('This build failed: its time cannot be compared with that of builds that succeeded.'));
    return;
  }
  if (builds.length < 2) {
    byId('trend-body').append(nothing('This is the only build of its kind in the history: there is no trend yet.'));
    return;
  }
  byId('trend-summary').textContent = `${count(builds.length, 'build')} of the same project, command and kind of machine, `
    + 'with about as much in the cache; this build is the last one. '
    + baselineWords(baseline, isPinned, most);
  const times = element('div', { class: 'chart', role: 'img', 'aria-label': 'Chart of total times; the table below holds the same' });
  const rates = element('div', { class: 'chart', role: 'img', 'aria-label': 'Chart of hit rates; the table below holds the same' });
  byId('trend-body').append(
    element('div', { class: 'charts' },
      element('div', {}, element('h3', {}, 'Total time'), times),
      element('div', {}, element('h3', {}, 'Hit rate'), rates)),
    trendTable(builds));
  redrawTrend = () => {
    const numbers = builds.map((build, i) => i);
    const totals = builds.map((build) => build.total);
    const level = baseline === undefined ? [] : [builds.map(() => baseline)];
    chart(times, [numbers, totals, ...level], [line('Total', time, '--accent'), ...level.map(() => across(isPinned))], time, { incrs: STEPS });
    chart(rates, [numbers, builds.map((build) => build.hitRate)], [line('Hit rate', percent, '--up-to-date')], percent, { range: [0, 1] });
  };
  redrawTrend();
  new ResizeObserver(() => redrawTrend()).observe(byId('trend-body'));
}

function line(label, words, name) {
  return {
    label, stroke: colour(name), width: 2, points: { show: true, size: 6, fill: colour(name) },
    value: (plot, value) => (value === null ? '–' : words(value)),
  };
}

function baselineWords(baseline, isPinned, most) {
  if (baseline === undefined) {
    return '';
  }
  return isPinned
    ? `The baseline is ${time(baseline)}, the build that is pinned.`
    : `Usual is ${time(baseline)}, the median of up to ${most} builds before it.`;
}

function across(isPinned) {
  return {
    label: isPinned ? 'Baseline (pinned)' : 'Usual (median)', stroke: colour('--critical'), width: 1.5, dash: [7, 5], points: { show: false },
    value: (plot, value) => (value === null ? '–' : time(value)),
  };
}

/** A custom property as a canvas understands it. */
function colour(name) {
  const probe = element('span');
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

/** Has the legend tell of the last build, as long as the pointer is at no other one. */
function latest(plot) {
  plot.setLegend({ idx: report.trend.builds.length - 1 }, false);
}

/** Builds stand in a row, each as far from the next: weekends would else be most of the chart. */
function chart(target, data, series, words, { incrs, range }) {
  const { builds } = report.trend;
  const axis = { stroke: colour('--quiet'), grid: { stroke: colour('--line'), width: 1 }, ticks: { stroke: colour('--line'), width: 1 } };
  const day = (place) => (Number.isInteger(place) && builds[place] ? moment(builds[place].timestamp).slice(5) : '');
  target.replaceChildren();
  new uPlot({
    width: Math.max(280, target.clientWidth),
    height: 230,
    scales: {
      x: { time: false, range: [-0.3, builds.length - 0.7] },
      y: { range: range ?? ((plot, least, most) => [0, Math.max(1, most * 1.1)]) },
    },
    cursor: { drag: { x: false, y: false } },
    hooks: { ready: [latest], setCursor: [(plot) => plot.cursor.idx === null && latest(plot)] },
    axes: [
      { ...axis, space: 90, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000], values: (plot, places) => places.map(day) },
      { ...axis, size: 70, ...(incrs && { incrs }), values: (plot, values) => values.map(words) },
    ],
    series: [{ label: 'Build', value: (plot, place) => (place === null ? '–' : moment(builds[place].timestamp)) }, ...series],
  }, data, target);
}

function trendTable(builds) {
  return element('details', {}, element('summary', {}, 'The same as a table'),
    element('div', { class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': 'Builds like this one' }, table('Builds like this one, the oldest first', [
      { head: 'When', cell: (build) => moment(build.timestamp) },
      { head: 'Total time', cell: (build) => time(build.total), number: true },
      { head: 'Hit rate', cell: (build) => percent(build.hitRate), number: true },
      { head: 'Commit', cell: (build) => (build.commit === '' ? '–' : build.commit.slice(0, 10)) },
      { head: 'Session', cell: (build) => build.id },
    ], builds)));
}
