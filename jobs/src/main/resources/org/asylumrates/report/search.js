// The search box of every page, and the lines that show a chart on another site. Without this script
// the box leads to the page of all names, and the lines have addresses relative to the edition.
(function () {
  "use strict";

  var MOST = 10;
  var form = document.querySelector("form.search");
  var input = form.querySelector("input");
  var list = form.querySelector("ul");

  function plain(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  }

  // Names that begin with the words come before those that hold them.
  function hits(wanted) {
    var names = window.asylumRatesNames || [];
    var first = [];
    var rest = [];
    names.forEach(function (name) {
      var at = plain(name[0]).indexOf(wanted);
      if (at === 0) {
        first.push(name);
      } else if (at > 0) {
        rest.push(name);
      }
    });
    return first.concat(rest).slice(0, MOST);
  }

  function item(name) {
    var line = document.createElement("li");
    var link = document.createElement("a");
    var kind = document.createElement("span");
    link.href = input.dataset.home + name[1];
    link.textContent = name[0];
    kind.textContent = " " + name[2];
    line.append(link, kind);
    return line;
  }

  function show() {
    var wanted = plain(input.value.trim());
    var found = wanted ? hits(wanted) : [];
    list.replaceChildren.apply(list, found.map(item));
    if (wanted && !found.length && window.asylumRatesNames) {
      var none = document.createElement("li");
      none.textContent = input.dataset.none;
      list.append(none);
    }
    list.hidden = !list.children.length;
  }

  function load() {
    if (!window.asylumRatesNames && !document.getElementById("names")) {
      var script = document.createElement("script");
      script.id = "names";
      script.src = input.dataset.names;
      script.addEventListener("load", show);
      document.head.append(script);
    }
  }

  input.addEventListener("focus", load);
  input.addEventListener("input", function () {
    load();
    show();
  });
  form.addEventListener("keydown", function (event) {
    if (event.key === "Escape") {
      input.value = "";
      show();
      input.focus();
    }
  });
  form.addEventListener("submit", function (event) {
    var first = list.querySelector("a");
    if (first) {
      event.preventDefault();
      location.href = first.href;
    }
  });

  document.querySelectorAll("textarea.embed").forEach(function (lines) {
    var address = new URL(lines.dataset.src, location.href).href;
    lines.value = lines.value.replace(/src="[^"]*"/, function () {
      return 'src="' + address.replace(/"/g, "%22") + '"';
    });
  });
})();
