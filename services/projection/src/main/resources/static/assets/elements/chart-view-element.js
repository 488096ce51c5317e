const LIBRARY = '../vendor/echarts/echarts.js';
const FALLBACK_HEIGHT = 260;

/** The one place that knows ECharts: draws lines or a flow in the colours of the theme, once it comes into view. */
export class ChartViewElement extends HTMLElement {
  #model = null;
  #chart = null;
  #leaving = null;

  connectedCallback() {
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    const seen = new IntersectionObserver(([entry]) => entry.isIntersecting && this.#begin(signal));
    const sized = new ResizeObserver(() => this.#chart?.resize());
    const themed = new MutationObserver(() => this.#draw());
    seen.observe(this);
    sized.observe(this);
    themed.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    signal.addEventListener('abort', () => [seen, sized, themed].forEach((it) => it.disconnect()));
  }

  disconnectedCallback() {
    this.#leaving.abort();
    this.#chart?.dispose();
    this.#chart = null;
  }

  /** What is drawn: `{ kind: 'lines', times, lines, marks }` or `{ kind: 'flow', nodes, links }`. */
  set model(model) {
    this.#model = model;
    this.#draw();
  }

  async #begin(signal) {
    if (this.#chart) return;
    const { init } = await import(LIBRARY);
    if (signal.aborted || this.#chart) return;
    this.#chart = init(this, null, { renderer: 'svg', height: this.clientHeight || FALLBACK_HEIGHT });
    this.#draw();
  }

  #draw() {
    if (!this.#chart || !this.#model) return;
    const colours = theme();
    this.#chart.setOption(this.#model.kind === 'flow' ? flowOption(this.#model, colours) : linesOption(this.#model, colours), { notMerge: true });
    this.querySelector('svg')?.setAttribute('aria-hidden', 'true');
  }
}

function theme() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
  return {
    text: colour('--encre-2'),
    strong: colour('--encre'),
    line: colour('--trait'),
    surface: colour('--blanc'),
    data: [colour('--brique-4'), colour('--encre-2'), colour('--brique-3')],
    font: 'Figtree, system-ui, sans-serif',
    moves: !matchMedia('(prefers-reduced-motion: reduce)').matches,
  };
}

function common({ text, font, moves }) {
  return { animation: moves, animationDuration: 300, textStyle: { color: text, fontFamily: font, fontSize: 12 } };
}

function linesOption({ times, lines, marks }, colours) {
  const dashes = ['solid', 'dashed', 'dotted'];
  const symbols = ['circle', 'triangle', 'diamond'];
  const isNamed = lines.length > 1;
  return {
    ...common(colours),
    color: colours.data,
    grid: { left: 48, right: isNamed ? 150 : 24, top: 22, bottom: 28 },
    tooltip: { trigger: 'axis', renderMode: 'richText', backgroundColor: colours.surface, borderColor: colours.line, textStyle: { color: colours.strong }, valueFormatter: (value) => (value === null || value === undefined ? '–' : value.toLocaleString('fr-FR')) },
    xAxis: { type: 'category', data: times, axisLine: { lineStyle: { color: colours.line } }, axisTick: { show: false }, axisLabel: { color: colours.text } },
    yAxis: { type: 'value', splitLine: { lineStyle: { color: colours.line } }, axisLabel: { color: colours.text, formatter: (value) => value.toLocaleString('fr-FR') } },
    series: lines.map(({ name, values }, i) => ({
      name,
      type: 'line',
      data: values,
      symbol: symbols[i % symbols.length],
      symbolSize: 7,
      lineStyle: { width: 2, type: dashes[i % dashes.length] },
      endLabel: { show: isNamed, formatter: '{a}', color: colours.strong, width: 140, overflow: 'break' },
      markLine: i === 0 ? { silent: true, symbol: 'none', lineStyle: { color: colours.text, type: 'dashed' }, label: { color: colours.text, formatter: '{b}' }, data: marks.map((it) => ({ name: it.text, xAxis: it.at })) } : undefined,
    })),
  };
}

function flowOption({ nodes, links }, colours) {
  return {
    ...common(colours),
    series: [
      {
        type: 'sankey',
        left: 4,
        right: 168,
        top: 12,
        bottom: 12,
        nodeGap: 16,
        nodeWidth: 12,
        draggable: false,
        emphasis: { focus: 'adjacency' },
        data: nodes.map((it, i) => ({ name: it.name, itemStyle: { color: i === nodes.length - 1 ? colours.line : colours.data[0], borderWidth: 0 } })),
        links,
        lineStyle: { color: colours.data[2], opacity: 0.35, curveness: 0.5 },
        label: { color: colours.strong, fontFamily: colours.font, formatter: ({ name, value }) => `${name} ${value.toLocaleString('fr-FR')}` },
      },
    ],
  };
}
