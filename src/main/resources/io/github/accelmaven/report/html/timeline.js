'use strict';

/** The drawing of the timeline. It holds what is seen of the build, and draws that alone. */
class Timeline {
  static AXIS = 26;

  static MOST_LINKS = 60;

  constructor(total) {
    this.view = byId('timeline-view');
    this.space = byId('timeline-space');
    this.drawing = byId('timeline-svg');
    this.total = Math.max(1, total);
    this.from = 0;
    this.to = this.total;
    this.chosen = null;
    this.onlyCritical = false;
    this.path = report.criticalPath.map((number) => units[number]);
    this.arrange('worker');
  }

  /** Lays the lanes by worker or by module. */
  arrange(how) {
    this.how = how;
    this.lanes = lanesOf(how);
    this.places = placesOf(this.lanes);
    this.laneHeight = how === 'worker' ? 40 : 28;
    this.gutter = how === 'worker' ? 84 : 168;
    this.space.style.height = `${this.height()}px`;
    this.view.scrollTop = 0;
    this.draw();
  }

  height() {
    return Timeline.AXIS + this.lanes.length * this.laneHeight + 4;
  }

  width() {
    return Math.max(320, this.view.clientWidth);
  }

  /** The pixel of a time. */
  x(at) {
    return this.gutter + ((at - this.from) / (this.to - this.from)) * (this.width() - this.gutter - 10);
  }

  /** The time of a pixel. */
  at(pixel) {
    return this.from + ((pixel - this.gutter) / (this.width() - this.gutter - 10)) * (this.to - this.from);
  }

  /** Shows another part of the build, which stays within it. */
  show(from, to) {
    const span = Math.min(this.total, Math.max(2, to - from));
    this.from = Math.min(Math.max(0, from), this.total - span);
    this.to = this.from + span;
    this.draw();
  }

  /** Makes what is seen larger (a factor below 1) or smaller around a time. */
  zoom(factor, around = this.middle()) {
    this.show(around - (around - this.from) * factor, around + (this.to - around) * factor);
  }

  middle() {
    const seen = this.chosen !== null && this.chosen.end >= this.from && this.chosen.start <= this.to;
    return seen ? (this.chosen.start + this.chosen.end) / 2 : (this.from + this.to) / 2;
  }

  /** Moves by a share of what is seen. */
  pan(share) {
    const by = share * (this.to - this.from);
    this.show(this.from + by, this.to + by);
  }

  /** Takes a unit as the one whose details are told, and brings it into sight. */
  choose(unit) {
    this.chosen = unit;
    const top = this.places.get(unit) * this.laneHeight;
    const room = this.view.clientHeight - Timeline.AXIS - this.laneHeight;
    if (top < this.view.scrollTop) {
      this.view.scrollTop = top;
    } else if (top > this.view.scrollTop + room) {
      this.view.scrollTop = top - room;
    }
    if (unit.end < this.from || unit.start > this.to) {
      const half = (this.to - this.from) / 2;
      this.show(unit.start - half, unit.start + half);
    } else {
      this.draw();
    }
  }

  draw() {
    const height = Math.min(this.height(), this.view.clientHeight || this.height());
    const scrolled = this.view.scrollTop;
    this.drawing.setAttribute('height', height);
    this.drawing.setAttribute('viewBox', `0 0 ${this.width()} ${height}`);
    const first = Math.max(0, Math.floor(scrolled / this.laneHeight));
    const last = Math.min(this.lanes.length - 1, Math.ceil((scrolled + height) / this.laneHeight));
    const top = (lane) => Timeline.AXIS + lane * this.laneHeight - scrolled;
    const shapes = [...this.gridLines(height), ...this.start(height)];
    for (let lane = first; lane <= last; lane += 1) {
      shapes.push(...this.lane(this.lanes[lane], top(lane)));
    }
    shapes.push(...this.links(first, last, top), ...this.frame(top));
    for (let lane = first; lane <= last; lane += 1) {
      shapes.push(...this.name(this.lanes[lane], top(lane)));
    }
    shapes.push(...this.axis());
    this.drawing.replaceChildren(...shapes);
  }

  ticks() {
    return ticksOf(this.from, this.to, Math.max(2, (this.width() - this.gutter) / 90));
  }

  /** Until Maven has started: no goal runs then. */
  start(height) {
    const until = this.x(report.metrics.mavenStart ?? 0);
    const from = Math.max(this.gutter, this.x(0));
    if (until <= from) {
      return [];
    }
    const band = svg('rect', { class: 'start-band', x: from, y: Timeline.AXIS, width: until - from, height: height - Timeline.AXIS });
    const words = fitted('Maven starts', until - from - 12);
    return words === '' ? [band] : [band,
      svg('text', { class: 'start-words', x: from + 6, y: Timeline.AXIS + this.laneHeight / 2 }, words)];
  }

  gridLines(height) {
    return this.ticks().map((at) => svg('line',
      { class: 'grid', x1: this.x(at), x2: this.x(at), y1: Timeline.AXIS, y2: height }));
  }

  /** Above the lanes, which pass below it when they are scrolled. */
  axis() {
    const back = svg('rect', { class: 'axis-back', width: this.width(), height: Timeline.AXIS });
    const line = svg('line', { class: 'lane-line', x2: this.width(), y1: Timeline.AXIS, y2: Timeline.AXIS });
    const ticks = this.ticks();
    const words = tickWords(ticks);
    return [back, line, ...ticks.map((at, i) => {
      // The last one ends with the axis.
      const furthest = this.width() - widthOf(words[i]) / 2 - 6;
      return svg('text', { class: 'tick', x: Math.min(this.x(at), furthest), y: 17 }, words[i]);
    })];
  }

  lane(lane, top) {
    const bars = barsOf(lane, (at) => this.x(at), this.gutter, this.width() - 2);
    const line = svg('line', { class: 'lane-line', x2: this.width(), y1: top + this.laneHeight, y2: top + this.laneHeight });
    return [line, ...bars.flatMap((bar) => this.bar(bar, top))];
  }

  bar(bar, top) {
    const [unit] = bar.units;
    const width = Math.max(1, bar.to - bar.from - (bar.to - bar.from > 4 ? 1 : 0));
    const critical = bar.units.some((one) => one.critical);
    const y = top + 4;
    const height = this.laneHeight - 9;
    const shapes = [svg('rect', {
      class: this.onlyCritical && !critical ? 'bar faded' : 'bar',
      x: bar.from, y, width, height, rx: width > 6 ? 3 : 0,
      fill: `url(#pattern-${outcomeClass(unit.outcome)})`,
      'data-unit': unit.number, 'data-count': bar.units.length,
    })];
    if (critical) {
      shapes.push(svg('rect', { class: 'critical-line', x: bar.from, y: y + height - 1, width, height: 3.5 }));
    }
    const shown = bar.units.length === 1 ? fitted(this.words(unit), width - 14) : '';
    if (shown !== '') {
      const faint = unit.outcome === 'SKIPPED' || (this.onlyCritical && !critical);
      shapes.push(
        // Words on a pattern are hard to read.
        svg('rect', {
          class: faint ? 'plate' : `plate back-${outcomeClass(unit.outcome)}`,
          x: bar.from + 3, y: y + height / 2 - 8, width: Math.min(width - 6, widthOf(shown) + 8), height: 16, rx: 2,
        }),
        svg('text', { class: faint ? 'bar-text on-light' : 'bar-text', x: bar.from + 7, y: y + height / 2 }, shown));
    }
    return shapes;
  }

  words(unit) {
    return this.how === 'worker' ? `${place(unit)} · ${unit.goal}` : unit.goal;
  }

  name(lane, top) {
    const letters = Math.floor((this.gutter - 20) / 6.8);
    const shown = lane.name.length <= letters ? lane.name : `…${lane.name.slice(1 - letters)}`;
    return [
      svg('rect', { class: 'gutter', y: top, width: this.gutter - 1, height: this.laneHeight - 1 }),
      svg('text', { class: 'lane-name', x: 12, y: top + this.laneHeight / 2 }, shown, svg('title', {}, lane.name)),
    ];
  }

  /** From each unit of the critical path to the next one, where both stand in different lanes. */
  links(first, last, top) {
    const links = [];
    for (let i = 1; i < this.path.length; i += 1) {
      const from = this.path[i - 1];
      const to = this.path[i];
      const lanes = [this.places.get(from), this.places.get(to)];
      const seen = Math.max(...lanes) >= first && Math.min(...lanes) <= last && to.start >= this.from && from.end <= this.to;
      if (lanes[0] !== lanes[1] && seen) {
        const middle = (lane) => top(lane) + this.laneHeight / 2;
        const x = this.x(to.start);
        links.push(svg('path', { class: 'critical-link', d: `M${this.x(from.end)} ${middle(lanes[0])}H${x}V${middle(lanes[1])}` }));
      }
    }
    // More of them would hide what they join.
    return links.length <= Timeline.MOST_LINKS ? links : [];
  }

  /** Around the unit that is chosen. */
  frame(top) {
    if (this.chosen === null || this.chosen.end < this.from || this.chosen.start > this.to) {
      return [];
    }
    const x = Math.max(this.gutter, this.x(this.chosen.start));
    const width = Math.max(4, this.x(this.chosen.end) - x);
    return [svg('rect', { class: 'chosen', x: x - 1, y: top(this.places.get(this.chosen)) + 3, width: width + 1, height: this.laneHeight - 6, rx: 3 })];
  }
}
