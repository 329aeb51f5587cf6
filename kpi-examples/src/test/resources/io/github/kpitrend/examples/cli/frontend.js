// Draws a row of the JSON document of a scorecard as HTML, without computing anything: texts come from "display", shapes from numbers.
function escape(text) {
  return String(text).replace(/[&<>"']/g, c => '&#' + c.charCodeAt(0) + ';');
}

const CLASSES = {POSITIVE: 'good', NEGATIVE: 'bad', SIMILAR: 'same', NOT_RATED: 'none'};

function known(value) {
  const figure = value !== null && typeof value === 'object' && 'value' in value ? value.value : value;
  return typeof figure === 'number' ? figure : null;
}

// A line through the last months, on the scale of the series itself.
function sparkline(series) {
  const values = series.values.slice(-13).map(known);
  const figures = values.filter(value => value !== null);
  const low = Math.min(...figures), span = Math.max(...figures) - low || 1;
  let pen = 'M';
  const path = values.map((value, i) => {
    const step = value === null ? '' : pen + (i * 10) + ' ' + (28 - 26 * (value - low) / span).toFixed(1);
    pen = value === null ? 'M' : 'L';
    return step;
  }).join('');
  return '<svg viewBox="0 0 120 30" aria-hidden="true"><path d="' + path + '"/></svg>';
}

function target(row) {
  const assessment = row.targetAssessment;
  return assessment ? '<td class="' + assessment.status.toLowerCase() + '">' + escape(row.display.target) + '</td>' : '<td>-</td>';
}

function drawRow(row) {
  return '<tr><th>' + escape(row.indicator.ref) + '</th><td>' + escape(row.indicator.name || row.indicator.ref) + '</td>'
    + '<td>' + escape(row.display.latest) + '</td>'
    + '<td>' + sparkline(row.series) + '</td>'
    + '<td>' + escape(row.display.previous) + '</td>'
    + '<td>' + escape(row.display.lastYear) + '</td>'
    + '<td class="' + CLASSES[row.rating.value] + '">' + escape(row.display.rating) + '</td>'
    + '<td>' + escape(row.display.mean) + '</td>'
    + target(row) + '</tr>';
}

function drawPage(page) {
  return '<h1>' + escape(page.title) + ', ' + escape(page.month) + '</h1>'
    + '<table>' + page.rows.map(drawRow).join('') + '</table>'
    + page.rows.map(row => '<p><b>' + escape(row.indicator.ref) + '</b> ' + escape(row.display.narrative) + '</p>').join('');
}
