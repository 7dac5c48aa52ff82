(function () {
  'use strict';
  var page = JSON.parse(document.getElementById('charts').textContent);
  var colors = ['#2563eb', '#0f9d6e', '#d97706', '#7c3aed'];

  function seconds(value) {
    if (value < 60) return Math.round(value * 10) / 10 + page.units.seconds;
    if (value < 3600) return Math.round(value / 6) / 10 + page.units.minutes;
    return Math.round(value / 360) / 10 + page.units.hours;
  }

  function text(value, unit) {
    if (value === null || value === undefined) return '–';
    if (unit === 'Rate') return Math.round(value * 1000) / 10 + ' %';
    if (unit === 'Seconds') return seconds(value);
    return String(Math.round(value * 100) / 100).replace(/\B(?=(\d{3})+(?!\d)(?!.*\.))/g, ',');
  }

  function draw(chart, canvas) {
    var isLines = chart.kind === 'Lines';
    var isSideways = !isLines && chart.categories.length > 6;
    var values = { beginAtZero: true, ticks: { callback: function (value) { return text(value, chart.unit); } } };
    if (chart.unit === 'Count') values.ticks.precision = 0;
    var names = { ticks: { autoSkip: isLines, callback: function (value) { var name = this.getLabelForValue(value); return name.length > 22 ? name.slice(0, 21) + '…' : name; } } };
    new Chart(canvas, {
      type: isLines ? 'line' : 'bar',
      data: {
        labels: chart.categories,
        datasets: chart.series.map(function (series, place) {
          var color = colors[place % colors.length];
          return { label: series.title, data: series.values, backgroundColor: color, borderColor: color, borderWidth: isLines ? 2 : 0, pointRadius: 2, tension: 0, spanGaps: true, maxBarThickness: 34 };
        })
      },
      options: {
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        indexAxis: isSideways ? 'y' : 'x',
        scales: isSideways ? { x: values, y: names } : { x: names, y: values },
        plugins: {
          legend: { display: chart.series.length > 1, position: 'bottom', labels: { boxWidth: 12 } },
          tooltip: { callbacks: { label: function (item) { return item.dataset.label + ': ' + text(item.raw, chart.unit); } } }
        }
      }
    });
  }

  page.charts.forEach(function (chart, place) { draw(chart, document.getElementById('chart-' + place)); });
})();
