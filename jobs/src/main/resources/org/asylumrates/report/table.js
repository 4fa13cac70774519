// Makes tables sortable, and filterable where they are long. Without it the tables are complete.
(function () {
  "use strict";

  function value(row, column) {
    var cell = row.cells[column];
    return cell.dataset.sort || cell.textContent.trim();
  }

  // What has no number carries a number below all others; it stays at the end in both directions.
  function isMissing(key) {
    return key !== "" && Number(key) <= -1e9;
  }

  function compare(a, b) {
    var x = Number(a);
    var y = Number(b);
    if (a !== "" && b !== "" && !isNaN(x) && !isNaN(y)) {
      return x - y;
    }
    return a.localeCompare(b, document.documentElement.lang, { numeric: true });
  }

  function sort(table, column) {
    var heads = table.tHead.rows[0].cells;
    var head = heads[column];
    var first = head.classList.contains("number") ? "descending" : "ascending";
    var other = first === "ascending" ? "descending" : "ascending";
    var order = head.getAttribute("aria-sort") === first ? other : first;
    var sign = order === "ascending" ? 1 : -1;
    var body = table.tBodies[0];
    Array.from(body.rows)
      .map(function (row, at) {
        return { row: row, at: at, key: value(row, column) };
      })
      .sort(function (a, b) {
        var missing = isMissing(a.key) - isMissing(b.key);
        return missing || sign * compare(a.key, b.key) || a.at - b.at;
      })
      .forEach(function (entry) {
        body.appendChild(entry.row);
      });
    Array.from(heads).forEach(function (each) {
      each.removeAttribute("aria-sort");
    });
    head.setAttribute("aria-sort", order);
  }

  function makeSortable(table) {
    if (table.tBodies[0].rows.length < 3) {
      return;
    }
    Array.from(table.tHead.rows[0].cells).forEach(function (head, column) {
      var button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      button.addEventListener("click", function () {
        sort(table, column);
      });
      head.replaceChildren(button);
    });
  }

  function makeFilter(input) {
    var rows = Array.from(document.getElementById(input.dataset.filters).tBodies[0].rows);
    var shown = input.parentElement.querySelector(".shown");
    input.addEventListener("input", function () {
      var wanted = input.value.trim().toLowerCase();
      var count = 0;
      rows.forEach(function (row) {
        var hit = row.textContent.toLowerCase().indexOf(wanted) >= 0;
        row.hidden = !hit;
        count += hit ? 1 : 0;
      });
      shown.textContent = wanted
        ? input.dataset.says.replace("{0}", count).replace("{1}", rows.length)
        : "";
    });
    input.parentElement.hidden = false;
  }

  document.querySelectorAll("table.sortable").forEach(makeSortable);
  document.querySelectorAll("input[data-filters]").forEach(makeFilter);
})();
