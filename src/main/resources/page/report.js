'use strict';

/** Adds to a page that is complete without it: the timeline, the filters, links that open. */
(() => {
  const byId = (id) => document.getElementById(id);
  const data = JSON.parse(byId('data').textContent);
  const sessions = data.sessions;
  const articles = new Map(sessions.map((it) => [it.id, byId(it.id)]));
  const rows = new Map([...document.querySelectorAll('#overview tr[data-session]')].map((it) => [it.dataset.session, it]));
  const LETTERS = { critical: 'C', high: 'H', medium: 'M', low: 'L' };

  /* Sessions fold; a few may stay open. */

  const OPEN_AT_FIRST = 3;

  function body(article) {
    return article.querySelector('details.body');
  }

  function foldAtFirst() {
    if (sessions.length > OPEN_AT_FIRST) {
      articles.forEach((article) => { body(article).open = false; });
    }
    document.body.classList.add('folded');
  }

  /** Opens a session, shows it even if a filter hid it, and goes there. */
  function show(id) {
    const article = articles.get(id);
    if (!article) {
      return;
    }
    if (article.hidden) {
      clear();
    }
    document.querySelector('.chosen')?.classList.remove('chosen');
    article.classList.add('chosen');
    body(article).open = true;
    article.scrollIntoView();
    article.focus({ preventScroll: true });
  }

  /* Filters. What is chosen stands in the address, so that a view can be sent as a link. */

  const fields = [...document.querySelectorAll('[data-filter]')];
  const notable = byId('notable');
  const texts = new Map();

  function eventText(event) {
    const place = event.querySelector('.place');
    return (event.rows[0].textContent + ' ' + (place ? place.textContent : '')).toLowerCase();
  }

  /** The text of a session without raw records; gathered when somebody first searches. */
  function textOf(session) {
    if (!texts.has(session.id)) {
      const article = articles.get(session.id);
      const events = [...article.querySelectorAll('.events tbody:not(.burst)')].map((element) => ({ element, text: eventText(element) }));
      const own = [article.querySelector('header'), article.querySelector('.facts')].map((it) => it.textContent).join(' ').toLowerCase();
      texts.set(session.id, { own, events });
    }
    return texts.get(session.id);
  }

  function has(text, words) {
    return words.every((word) => text.includes(word));
  }

  function chosen() {
    return Object.fromEntries(fields.map((field) => [field.dataset.filter, field.value]));
  }

  /** Whether the session, or one of its events, has all the words; marks the events that have. */
  function searched(session, words) {
    if (words.length === 0 && !texts.has(session.id)) {
      return true;
    }
    const { own, events } = textOf(session);
    let hits = 0;
    for (const event of events) {
      const hit = words.length > 0 && has(event.text, words);
      event.element.classList.toggle('hit', hit);
      hits += hit ? 1 : 0;
    }
    found(articles.get(session.id), words.length > 0 ? hits : 0);
    return words.length === 0 || hits > 0 || has(own, words);
  }

  const OPEN_FOUND = 10;
  const opened = new Set();
  let lastWords = '';

  /** Unfolds what a text was found in, and folds it again when another is looked for. */
  function openFound(words) {
    if (words.join(' ') === lastWords) {
      return;
    }
    lastWords = words.join(' ');
    opened.forEach((details) => { details.open = false; });
    opened.clear();
    const places = sessions.filter((it) => it.shown).map((it) => articles.get(it.id)).filter((it) => it.querySelector('.hit'));
    for (const article of places.slice(0, OPEN_FOUND)) {
      const bursts = [...article.querySelectorAll('.hit')].map((it) => it.closest('details.burst')).filter(Boolean);
      for (const details of [body(article), ...bursts].filter((it) => !it.open)) {
        details.open = true;
        opened.add(details);
      }
    }
  }

  function found(article, hits) {
    let line = article.querySelector('.found');
    if (hits > 0 && !line) {
      line = document.createElement('p');
      line.className = 'found';
      article.querySelector('header').append(line);
    }
    if (line) {
      line.hidden = hits === 0;
      line.textContent = hits + (hits === 1 ? ' event has' : ' events have') + ' this text';
    }
  }

  function matches(session, wanted, words) {
    const isChosen = ['role', 'person', 'account', 'severity'].every((name) => wanted[name] === '' || wanted[name] === session[name]);
    const isFound = searched(session, words);
    return isChosen && isFound;
  }

  function apply() {
    const wanted = chosen();
    const words = wanted.text.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const session of sessions) {
      const isShown = matches(session, wanted, words);
      session.shown = isShown;
      count += isShown ? 1 : 0;
      articles.get(session.id).hidden = !isShown;
      if (rows.has(session.id)) {
        rows.get(session.id).hidden = !isShown;
      }
    }
    openFound(words);
    document.body.classList.toggle('only-notable', notable.checked);
    byId('count').textContent = count === sessions.length
      ? sessions.length + (count === 1 ? ' session' : ' sessions')
      : count + ' of ' + sessions.length + ' sessions';
    tellOnPaper(count, wanted);
    draw();
  }

  /** A print of some sessions must not pass for a print of all. */
  function tellOnPaper(count, wanted) {
    const labels = fields.filter((field) => wanted[field.dataset.filter]).map((field) =>
      document.querySelector('label[for="' + field.id + '"]').textContent.split(',')[0].toLowerCase() + ' ' + wanted[field.dataset.filter]);
    const said = notable.checked ? [...labels, 'plain reads hidden'] : labels;
    const isWhole = said.length === 0;
    document.querySelectorAll('.filtered').forEach((line) => {
      line.hidden = isWhole;
      line.textContent = 'Filtered: ' + count + ' of ' + sessions.length + (sessions.length === 1 ? ' session; ' : ' sessions; ') + said.join('; ')
        + (line.closest('#signoff') ? '. Only these are listed for sign-off.' : '. The figures are those of the whole report.');
    });
    document.querySelectorAll('#signoff tr[data-session]').forEach((row) => {
      row.hidden = row.dataset.session === 'whole' ? !isWhole : articles.get(row.dataset.session).hidden;
    });
  }

  function remember() {
    const words = new URLSearchParams();
    Object.entries(chosen()).filter(([, value]) => value).forEach(([name, value]) => words.set(name, value));
    if (notable.checked) {
      words.set('notable', 'yes');
    }
    history.replaceState(null, '', words.size > 0 ? '#' + words : '#');
  }

  function recall() {
    const hash = location.hash.slice(1);
    if (articles.has(hash)) {
      show(hash);
      return;
    }
    if (hash === '' || hash.includes('=')) {
      const words = new URLSearchParams(hash);
      fields.forEach((field) => {
        field.value = words.get(field.dataset.filter) ?? '';
        if (field.selectedIndex === -1) {
          field.value = '';
        }
      });
      notable.checked = words.get('notable') === 'yes';
      apply();
    }
  }

  function clear() {
    fields.forEach((field) => { field.value = ''; });
    notable.checked = false;
    changed();
  }

  function changed() {
    apply();
    remember();
  }

  function listen() {
    let wait = 0;
    fields.forEach((field) => field.addEventListener('input', () => {
      clearTimeout(wait);
      wait = setTimeout(changed, field.type === 'search' ? 150 : 0);
    }));
    notable.addEventListener('change', changed);
    byId('clear').addEventListener('click', () => {
      clear();
      fields[0].focus();
    });
    addEventListener('hashchange', recall);
    document.addEventListener('click', (event) => {
      const link = event.target.closest('a[href^="#"]');
      if (link && articles.has(link.hash.slice(1))) {
        show(link.hash.slice(1));
      }
    });
  }

  /* The timeline: a lane for each role and person; sessions that overlap share its height. */

  const LANE = 36;
  const NARROW = 620;
  const NARROW_LANE = 46;
  const TALLEST = 620;
  const AROUND = 96;
  const SMALLEST_BAR = 6;
  const PAPER_WIDTH = 690;
  const TIMES = { year: '{yyyy}', month: '{MMM} {yyyy}', day: '{d} {MMM}', hour: '{HH}:{mm}', minute: '{HH}:{mm}', second: '{HH}:{mm}:{ss}' };
  const FONT = getComputedStyle(document.body).fontFamily;

  let chart = null;
  let scene = { lanes: [], bars: [], isNarrow: false };

  /** Curly brackets would mean something to the chart. */
  function plain(text) {
    return text.replaceAll('{', '｛').replaceAll('}', '｝');
  }

  const pen = document.createElement('canvas').getContext('2d');

  /** How wide a text is drawn, in pixels. */
  function breadth(text, font) {
    pen.font = font + ' ' + FONT;
    return pen.measureText(text).width;
  }

  /** Without its middle, if it is wider than the room it has. */
  function shortened(text, room, font) {
    if (breadth(text, font) <= room) {
      return text;
    }
    const letters = [...text];
    let kept = letters.length - 1;
    const cut = () => letters.slice(0, Math.ceil(kept / 2)).join('') + '…' + letters.slice(letters.length - Math.floor(kept / 2)).join('');
    while (kept > 2 && breadth(cut(), font) > room) {
      kept -= 1;
    }
    return cut();
  }

  function wrapped(text, width) {
    const lines = [''];
    for (const word of plain(text).match(/\S{1,56}\s*/g) ?? []) {
      if (lines.at(-1).length + word.length > width) {
        lines.push('');
      }
      lines[lines.length - 1] += word;
    }
    return lines.join('\n');
  }

  /** Which bars there are in which lanes; a new one each time, since the old one is drawn until then. */
  function layOut() {
    const found = new Map();
    const bars = sessions.filter((it) => it.drawn && it.shown);
    for (const bar of bars) {
      const key = bar.role + '\u0000' + bar.person;
      found.set(key, found.get(key) ?? { role: bar.role, person: bar.person, ends: [], bars: [] });
      found.get(key).bars.push(bar);
    }
    const drawn = [];
    const lanes = [...found.values()];
    lanes.forEach((lane) => lane.bars.sort((a, b) => a.from - b.from));
    lanes.sort((a, b) => a.bars[0].from - b.bars[0].from || a.role.localeCompare(b.role) || a.person.localeCompare(b.person));
    lanes.forEach((lane, at) => lane.bars.forEach((bar) => {
      const free = lane.ends.findIndex((last) => last.to < bar.from);
      const track = free < 0 ? lane.ends.length : free;
      const before = lane.ends[track];
      const placed = { ...bar, lane: at, track, before };
      if (before) {
        before.after = placed;
      }
      lane.ends[track] = placed;
      drawn.push(placed);
    }));
    return { lanes, bars: drawn };
  }

  function palette() {
    const style = getComputedStyle(document.documentElement);
    const of = (name) => style.getPropertyValue('--' + name).trim();
    return { paper: of('paper'), raised: of('raised'), ink: of('ink'), muted: of('muted'), rule: of('rule'), critical: of('critical'), high: of('high'), medium: of('medium'), low: of('low'), 'no alert': of('quiet'), 'not known': of('quiet') };
  }

  function renderBar({ lanes, bars, isNarrow }, colors, params, api) {
    const bar = bars[api.value(3)];
    const lane = lanes[bar.lane];
    const span = extent(bar, api);
    const band = api.size([0, 1])[1];
    const whole = isNarrow ? band * 0.42 : Math.min(band * 0.7, 26);
    const height = whole / lane.ends.length;
    const top = api.coord([bar.from, bar.lane])[1] - (isNarrow ? 1 : whole / 2) + bar.track * height;
    const area = params.coordSys;
    const shape = echarts.graphic.clipRectByRect(
      { x: span.from, y: top, width: span.to - span.from, height: Math.max(height - 1, 2) },
      { x: area.x, y: area.y, width: area.width, height: area.height });
    if (!shape) {
      return null;
    }
    const label = height >= 9 && bars.length <= 300 ? placed(bar, shape, area, api) : { text: '', position: 'right' };
    return {
      type: 'rect',
      shape: { ...shape, r: 2 },
      style: { fill: colors[bar.severity], opacity: bar.severity in LETTERS ? 1 : 0.7, stroke: colors.paper, lineWidth: 1 },
      emphasis: { style: { stroke: colors.ink, lineWidth: 2 } },
      textContent: { type: 'text', style: { text: label.text, fill: label.position === 'inside' ? colors.paper : colors.ink, font: LABEL + ' ' + FONT } },
      textConfig: { position: label.position, distance: 4 },
    };
  }

  /** From where to where a bar is drawn, in pixels. */
  function extent(bar, api) {
    const from = api.coord([bar.from, bar.lane])[0];
    return { from, to: Math.max(api.coord([bar.to, bar.lane])[0], from + SMALLEST_BAR) };
  }

  const LABEL = '600 11px';
  const AIR = 8;

  /** The longest label that has room right of its bar, in it or left of it, and which of these. */
  function placed(bar, shape, area, api) {
    const right = Math.min(area.x + area.width, bar.after ? extent(bar.after, api).from : Infinity) - shape.x - shape.width;
    const left = shape.x - Math.max(area.x, bar.before ? extent(bar.before, api).to : -Infinity);
    const taken = bar.before ? breadth(letter(bar.before), LABEL) + AIR : 0;
    for (const text of [letter(bar), letter(bar).split(' ')[0]]) {
      const width = breadth(text, LABEL) + AIR;
      if (width <= right) {
        return { text, position: 'right' };
      }
      if (width <= shape.width) {
        return { text, position: 'inside' };
      }
      if (width + taken <= left) {
        return { text, position: 'left' };
      }
    }
    return { text: '', position: 'right' };
  }

  function letter(bar) {
    return (LETTERS[bar.severity] ?? '–') + (bar.sensitive > 0 ? ' ▲' + bar.sensitive : '');
  }

  function utc(time) {
    return new Date(time).toISOString().slice(0, 19).replace('T', ' ');
  }

  function tip(bar) {
    return [
      wrapped(bar.role + ' used by ' + bar.person, 58),
      bar.severity + ', account ' + plain(bar.account),
      utc(bar.from) + ' to ' + utc(bar.to),
      wrapped(bar.sentence, 58),
      'Click to read the session'].join('\n');
  }

  function zooms(colors, isTall, visible) {
    if (document.documentElement.classList.contains('paper')) {
      return [];
    }
    const slider = { type: 'slider', filterMode: 'weakFilter', borderColor: colors.rule, fillerColor: 'rgba(120,130,150,0.18)', backgroundColor: 'transparent', dataBackground: { lineStyle: { opacity: 0 }, areaStyle: { opacity: 0 } }, handleStyle: { color: colors.paper, borderColor: colors.muted }, moveHandleStyle: { color: colors.muted, opacity: 0.5 }, textStyle: { color: colors.muted }, brushSelect: false };
    const across = [
      { ...slider, id: 'time', xAxisIndex: 0, height: 18, bottom: 6, showDetail: false },
      { type: 'inside', xAxisIndex: 0, filterMode: 'weakFilter', zoomOnMouseWheel: 'ctrl', moveOnMouseWheel: false, preventDefaultMouseMove: false }];
    return isTall
      ? [...across, { ...slider, id: 'lanes', yAxisIndex: 0, width: 14, right: 4, showDetail: false, startValue: 0, endValue: visible - 1 }]
      : across;
  }

  const NAME = '12px';
  const ROLE = '11px';

  function laneName(lane, room) {
    return plain(shortened(lane.person, room, NAME)) + '\n{role|' + plain(shortened(lane.role, room, ROLE)) + '}';
  }

  /** Person and role on one line; the person has at least a third of it. */
  function laneTitle(lane, room) {
    const role = Math.min(breadth(lane.role, ROLE), room * 0.66);
    const person = shortened(lane.person, room - role - AIR, NAME);
    return plain(person) + '  {role|' + plain(shortened(lane.role, room - breadth(person, NAME) - AIR, ROLE)) + '}';
  }

  /** Names stand left of their lanes, where there is room, or else in them, above the bars. */
  function names(lanes, colors, isNarrow, column, width) {
    const rich = { role: { color: colors.muted, fontSize: 11, lineHeight: 14, fontFamily: FONT } };
    const own = isNarrow
      ? { inside: true, margin: 0, align: 'left', verticalAlign: 'bottom', padding: [0, 0, 3, 0], formatter: (value) => laneTitle(lanes[value], width - 40) }
      : { formatter: (value) => laneName(lanes[value], column - 12) };
    return { color: colors.ink, fontFamily: FONT, fontSize: 12, lineHeight: 14, interval: 0, rich, ...own };
  }

  function option(shown, colors, width) {
    const { lanes, bars, isNarrow } = shown;
    const visible = Math.floor((TALLEST - AROUND) / laneHeight(isNarrow));
    const isTall = lanes.length > visible;
    const column = isNarrow ? 18 : Math.min(240, width * 0.26);
    return {
      animation: false,
      useUTC: true,
      textStyle: { fontFamily: FONT },
      grid: { left: column, right: isTall ? 30 : 14, top: 34, bottom: 50 },
      tooltip: { renderMode: 'richText', confine: true, backgroundColor: colors.raised, borderColor: colors.muted, textStyle: { color: colors.ink, fontSize: 12, lineHeight: 17, fontFamily: FONT }, formatter: (params) => tip(bars[params.value[3]]) },
      xAxis: { type: 'time', position: 'top', min: ({ min, max }) => min - (max - min) * 0.01 - 1000, max: ({ min, max }) => max + (max - min) * 0.02 + 1000, axisLine: { lineStyle: { color: colors.muted } }, axisLabel: { color: colors.muted, hideOverlap: true, formatter: TIMES }, splitLine: { show: true, lineStyle: { color: colors.rule } } },
      yAxis: { type: 'category', inverse: true, data: lanes.map((lane, at) => at), axisLine: { show: false }, axisTick: { show: false }, axisLabel: names(lanes, colors, isNarrow, column, width), splitLine: { show: true, lineStyle: { color: colors.rule } } },
      dataZoom: zooms(colors, isTall, visible),
      series: [{ type: 'custom', clip: false, renderItem: (params, api) => renderBar(shown, colors, params, api), dimensions: ['from', 'to', 'lane', 'bar'], encode: { x: [0, 1], y: 2 }, data: bars.map((bar, at) => [bar.from, bar.to, bar.lane, at]), cursor: 'pointer' }],
    };
  }

  function laneHeight(isNarrow) {
    return isNarrow ? NARROW_LANE : LANE;
  }

  function draw(width) {
    if (!chart) {
      return;
    }
    const wide = width ?? byId('chart').clientWidth;
    scene = { ...layOut(), isNarrow: wide < NARROW };
    const height = Math.min(Math.max(scene.lanes.length, 1) * laneHeight(scene.isNarrow) + AROUND, TALLEST);
    chart.resize({ width: wide, height });
    chart.setOption(option(scene, palette(), wide), { notMerge: true });
    chart.getZr().flush();
  }

  /** How far the window of time is opened, in percent. */
  function zoom(factor) {
    const now = chart.getOption().dataZoom[0];
    const middle = (now.start + now.end) / 2;
    const half = Math.min(50, (now.end - now.start) / 2 * factor);
    const start = Math.max(0, Math.min(middle - half, 100 - 2 * half));
    chart.dispatchAction({ type: 'dataZoom', dataZoomIndex: 0, start, end: start + 2 * half });
  }

  function begin() {
    byId('timeline').hidden = false;
    if (data.bars < sessions.length) {
      byId('timeline-limit').hidden = false;
      byId('timeline-limit').textContent = 'The picture shows the ' + data.bars + ' weightiest of ' + sessions.length + ' sessions; the table has all of them.';
    }
    chart = echarts.init(byId('chart'), null, { renderer: 'canvas', devicePixelRatio: Math.max(2, devicePixelRatio), width: byId('chart').clientWidth, height: AROUND });
    chart.on('click', (params) => open(scene.bars[params.value[3]].id));
    byId('zoom-in').addEventListener('click', () => zoom(0.5));
    byId('zoom-out').addEventListener('click', () => zoom(2));
    byId('zoom-all').addEventListener('click', () => chart.dispatchAction({ type: 'dataZoom', dataZoomIndex: 0, start: 0, end: 100 }));
    addEventListener('resize', () => draw());
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => draw());
  }

  function open(id) {
    if (location.hash === '#' + id) {
      show(id);
    } else {
      location.hash = id;
    }
  }

  /* Paper: everything that is shown is unfolded and light, and folded again. */

  let folded = [];

  function unfold() {
    folded = [...document.querySelectorAll('details.body, details.list, details.burst, #others > details, #completeness > details:not(.rest)')].filter((it) => !it.open);
    folded.forEach((it) => { it.open = true; });
    document.documentElement.classList.add('paper');
    draw(PAPER_WIDTH);
  }

  function fold() {
    folded.forEach((it) => { it.open = false; });
    document.documentElement.classList.remove('paper');
    draw();
  }

  foldAtFirst();
  byId('filters').hidden = false;
  if (sessions.length > 0) {
    begin();
  }
  sessions.forEach((it) => { it.shown = true; });
  listen();
  if (articles.has(location.hash.slice(1))) {
    apply();
  }
  recall();
  addEventListener('beforeprint', unfold);
  addEventListener('afterprint', fold);
})();
