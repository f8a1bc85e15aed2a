// The day's list by keyboard: J and K walk the rows, Enter opens, X chooses, G hands on, F filters, ? tells. The letters sleep
// while somebody types and can be switched off on this computer, for whoever dictates; everything works with Tab alone, and
// without this script.
(() => {
  const rows = [...document.querySelectorAll('#viec .row')];
  let at = -1;

  const go = (to) => {
    if (!rows.length) return;
    rows[at]?.classList.remove('here');
    at = Math.max(0, Math.min(rows.length - 1, to));
    rows[at].classList.add('here');
    rows[at].querySelector('.what > a').focus();
  };

  const box = () => rows[at]?.querySelector('input[name=cacViec]');
  const keys = {
    j: () => go(at + 1),
    k: () => go(at - 1),
    x: () => { if (box()) box().checked = !box().checked; },
    g: () => document.querySelector('.hand-on select')?.focus(),
    f: () => { const pick = document.querySelector('.pick'); pick.open = true; pick.querySelector('select').focus(); },
    '?': () => document.getElementById('keys')?.showModal?.(),
  };

  const kept = () => {
    try {
      return localStorage.getItem('letters') !== 'off';
    } catch {
      return true;
    }
  };
  let letters = kept();
  const choice = document.getElementById('letters');
  if (choice) {
    choice.checked = letters;
    choice.addEventListener('change', () => {
      letters = choice.checked;
      try {
        localStorage.setItem('letters', letters ? 'on' : 'off');
      } catch {
        // Where nothing may be kept it holds for this page.
      }
    });
  }
  const told = document.getElementById('tell-keys');
  if (told) {
    told.hidden = false;
    told.addEventListener('click', keys['?']);
  }

  addEventListener('keydown', (event) => {
    const typing = event.target.closest?.('input:not([type=checkbox]), select, textarea, dialog');
    if (!letters || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = keys[event.key.toLowerCase()];
    if (act) {
      event.preventDefault();
      act();
    }
  });
})();
