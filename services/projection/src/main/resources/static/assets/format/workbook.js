/** Tables as the parts of a workbook (Office Open XML), to be zipped by whoever can. Pure. */

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const STYLES = { text: 0, heading: 1, day: 2 };
const DAY = /^\d{4}-\d\d-\d\d$/;
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
const LONGEST_NAME = 31;
const [NARROWEST, WIDEST] = [8, 60];

/** What a browser says that a workbook is. */
export const WORKBOOK_TYPE = `${TYPE}.sheet`;

/**
 * The files of a workbook by their path. A text is a text whatever it begins with, so that none is ever taken for a formula; `AAAA-MM-JJ`
 * becomes a day, a number a number.
 *
 * @param sheets in their order: `{ name, rows }`, the heading first
 */
export function workbook(sheets) {
  const numbered = sheets.map((it, i) => ({ ...it, name: sheetName(it.name), id: i + 1 }));
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${numbered.map(({ id }) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${HEAD}<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets>${numbered.map(({ name, id }) => `<sheet name="${escaped(name)}" sheetId="${id}" r:id="rId${id}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([...numbered.map(({ id }) => ['worksheet', `worksheets/sheet${id}.xml`]), ['styles', 'styles.xml']]),
    'xl/styles.xml': `${HEAD}<styleSheet ${MAIN}><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" numFmtId="14" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
    ...Object.fromEntries(numbered.map(({ rows, id }) => [`xl/worksheets/sheet${id}.xml`, sheet(rows)])),
  };
}

function sheet(rows) {
  const widths = (rows[0] ?? []).map((_, i) => Math.min(WIDEST, Math.max(NARROWEST, ...rows.map((row) => String(row[i] ?? '').length + 2))));
  const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('');
  const lines = rows.map((row, i) => `<row r="${i + 1}">${row.map((value, j) => cell(value, `${column(j)}${i + 1}`, i === 0)).join('')}</row>`).join('');
  return `${HEAD}<worksheet ${MAIN}><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${columns ? `<cols>${columns}</cols>` : ''}<sheetData>${lines}</sheetData></worksheet>`;
}

function cell(value, at, heading) {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'number' && Number.isFinite(value) && !heading) return `<c r="${at}"><v>${value}</v></c>`;
  if (DAY.test(value) && !heading) return `<c r="${at}" s="${STYLES.day}"><v>${(Date.parse(value) - DAY_ZERO) / DAY_MS}</v></c>`;
  return `<c r="${at}" s="${heading ? STYLES.heading : STYLES.text}" t="inlineStr"><is><t xml:space="preserve">${escaped(String(value))}</t></is></c>`;
}

/** A, B … Z, AA, AB … */
function column(index) {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : column(Math.floor(index / 26) - 1) + letter;
}

function sheetName(name) {
  return name.replace(/[[\]:*?/\\]/g, ' ').slice(0, LONGEST_NAME);
}

function relations(targets) {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${targets.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
}

/** Characters that XML does not know at all are left out. */
function escaped(text) {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
