// A form keeps itself on the server while one types. Without this script the button beside the send button does the same.
(() => {
  document.querySelectorAll('form[data-keep]').forEach((form) => {
    const said = form.querySelector('[data-kept]');
    // Of files nothing is kept: a browser gives none back.
    const typed = () => {
      const all = new URLSearchParams();
      new FormData(form).forEach((value, name) => { if (typeof value === 'string') all.append(name, value); });
      return all.toString();
    };
    let last = typed();
    let timer;
    let sending = false;

    const keep = async (keepalive) => {
      clearTimeout(timer);
      const now = typed();
      if (sending || now === last) return;
      try {
        const answer = await fetch(form.dataset.keep, {
          method: 'POST',
          body: now,
          headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/plain' },
          redirect: 'error',
          keepalive,
        });
        if (!answer.ok && answer.status !== 409) throw new Error(answer.status);
        if (answer.ok) last = now;
        said.textContent = await answer.text();
      } catch {
        said.textContent = 'Chưa lưu được bản nháp; sẽ thử lại khi bạn gõ tiếp.';
      }
    };

    form.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(() => keep(false), 1000);
    });
    form.addEventListener('submit', () => {
      sending = true;
      clearTimeout(timer);
    });
    document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') keep(true); });
  });
})();
