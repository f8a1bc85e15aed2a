// Forms: what is being written as an answer survives a lost session, and what is too long or too large is named before it
// travels.
(() => {
  const saved = (key) => `dieu-phoi ${key}`;

  // A browser may forbid storing; then nothing is kept and everything else works.
  const store = {
    read(key) { try { return localStorage.getItem(saved(key)); } catch { return null; } },
    write(key, text) { try { localStorage.setItem(saved(key), text); } catch { /* not kept */ } },
    forget(key) { try { localStorage.removeItem(saved(key)); } catch { /* not kept */ } },
  };

  document.querySelectorAll('[data-draft-sent]').forEach((note) => store.forget(note.dataset.draftSent));

  document.querySelectorAll('textarea[data-draft]').forEach((words) => {
    const key = words.dataset.draft;
    const before = store.read(key);
    if (before && !words.value.trim()) {
      words.value = before;
      const note = words.parentElement.querySelector('.restored');
      if (note) note.hidden = false;
    } else if (words.value.trim()) {
      // Written before this script had come, or carried over from the page before.
      store.write(key, words.value);
    }
    words.addEventListener('input', () => (words.value.trim() ? store.write(key, words.value) : store.forget(key)));
  });

  // A limit of the browser's own would cut what is pasted without a word.
  document.querySelectorAll('[data-most]').forEach((field) => {
    const most = Number(field.dataset.most);
    const note = Object.assign(document.createElement('span'), { className: 'problem', hidden: true });
    note.setAttribute('role', 'status');
    field.after(note);
    const written = (number) => number.toLocaleString('vi-VN');
    const count = () => {
      const length = field.value.length;
      const words = length > most
        ? `Dài ${written(length)} ký tự, nhiều nhất ${written(most)}; hãy rút gọn ${written(length - most)} ký tự rồi gửi.` : '';
      if (words || note.textContent) field.setCustomValidity(words);
      field.setAttribute('aria-invalid', String(Boolean(words)));
      note.textContent = words;
      note.hidden = !words;
    };
    field.addEventListener('input', count);
    field.addEventListener('change', count);
    count();
  });

  document.querySelectorAll('input[type=file][data-max-bytes]').forEach((input) => {
    const field = input.parentElement;
    const chosen = field.querySelector('.chosen-files');
    const problem = field.querySelector('.problem');
    input.classList.add('unseen');
    field.querySelector('label.button').hidden = false;
    input.addEventListener('change', () => {
      const files = [...input.files];
      chosen.replaceChildren(...files.map((file) => Object.assign(document.createElement('li'), { textContent: file.name })));
      chosen.hidden = !files.length;
      const large = files.filter((file) => file.size > Number(input.dataset.maxBytes)).map((file) => file.name);
      let words = large.length ? `Tệp ${large.join(', ')} quá lớn; hãy nén nhỏ hoặc chia nhỏ rồi chọn lại.` : '';
      if (files.length > Number(input.dataset.maxFiles)) {
        words = `Mỗi lần gửi nhiều nhất ${input.dataset.maxFiles} tệp, hiện chọn ${files.length}; hãy gộp các tệp nhỏ.`;
      }
      input.setCustomValidity(words);
      input.setAttribute('aria-invalid', String(Boolean(words)));
      problem.textContent = words;
      problem.hidden = !words;
    });
  });

  document.querySelectorAll('form.reply').forEach((form) => {
    form.addEventListener('submit', () => {
      // After the submission has taken the pressed button's value along.
      setTimeout(() => form.querySelectorAll('button').forEach((button) => { button.disabled = true; }));
    });
    // Coming back with the browser's button finds the form usable.
    window.addEventListener('pageshow', () => form.querySelectorAll('button').forEach((button) => { button.disabled = false; }));
  });

  document.querySelectorAll('[data-copy]').forEach((button) => {
    button.addEventListener('click', async () => {
      const field = document.getElementById(button.dataset.copy);
      const note = button.parentElement.querySelector('[role=status]');
      field.select();
      try {
        await navigator.clipboard.writeText(field.value);
        note.textContent = 'Đã sao chép.';
      } catch {
        note.textContent = 'Liên kết đã được chọn; nhấn Ctrl+C để sao chép.';
      }
    });
  });
})();
