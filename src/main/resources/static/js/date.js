// The field for a day: dd/mm/yyyy in browsers of every language, what is no day said beside the field before it is sent, and
// the browser's own calendar behind a button. Without this script the field is a text that the server reads all the same.
(() => {
  const WRITTEN = /^(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4})$/;
  const TOGETHER = /^(\d{2})(\d{2})(\d{4})$/;
  const WITHOUT_YEAR = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})$/;
  const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
  const two = (number) => String(number).padStart(2, '0');

  // A day without its year is the nearest to the application's today: in December 5/1 is next month, in January 20/12 the last.
  const today = document.body.dataset.today;
  const complete = (text) => {
    const short = today && WITHOUT_YEAR.exec(text);
    if (!short) return text;
    const now = new Date(today);
    const away = (year) => Math.abs(Date.UTC(year, short[2] - 1, short[1]) - now);
    const year = now.getUTCFullYear();
    const [nearest] = [year, year - 1, year + 1].sort((one, other) => away(one) - away(other));
    return `${short[1]}/${short[2]}/${nearest}`;
  };

  // The same answers as the server's TypedDate.
  const read = (typed) => {
    const text = complete(typed.trim());
    if (!text) return { iso: '' };
    const together = TOGETHER.exec(text);
    const written = WRITTEN.exec(together ? together.slice(1).join('/') : text);
    const iso = ISO.exec(text);
    if (!written && !iso) return { problem: `Không hiểu ngày “${text}”; hãy ghi ngày/tháng/năm như 25/04/2023.` };
    const [year, month, day] = (written ? [written[4], written[3], written[1]] : iso.slice(1)).map(Number);
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
    if (month < 1 || month > 12 || day < 1 || day > last) return { problem: `${text} không có trong lịch.` };
    if (year < 2000 || year > 2100) return { problem: `Năm của ${text} phải từ 2000 đến 2100.` };
    return { iso: `${year}-${two(month)}-${two(day)}`, shown: `${two(day)}/${two(month)}/${year}` };
  };

  document.querySelectorAll('input[data-date]').forEach((field) => {
    const problem = field.closest('label, fieldset, div')?.querySelector('[data-date-problem]');
    const say = (words) => {
      field.setCustomValidity(words);
      if (problem) problem.textContent = words;
      words ? field.setAttribute('aria-invalid', 'true') : field.removeAttribute('aria-invalid');
    };
    field.addEventListener('input', () => say(''));
    field.addEventListener('change', () => {
      const { problem: words = '', shown } = read(field.value);
      say(words);
      if (shown) field.value = shown;
    });

    // A day off is no fault: what falls due on it falls due on the working day before, and one sees it while choosing.
    const unusual = field.form?.dataset.unusualDays?.split(' ');
    const hint = Object.assign(document.createElement('span'), { className: 'hint day-off' });
    hint.setAttribute('role', 'status');
    const off = (day) => [0, 6].includes(day.getUTCDay()) !== unusual.includes(day.toISOString().slice(0, 10));
    const sayOff = () => {
      hint.replaceChildren();
      const { iso } = read(field.value);
      if (!iso) return;
      const day = new Date(`${iso}T00:00:00Z`);
      if (!off(day)) return;
      const names = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];
      const words = `${names[day.getUTCDay()]}, ${read(iso).shown} là ngày nghỉ. `;
      while (off(day)) day.setUTCDate(day.getUTCDate() - 1);
      const { shown } = read(day.toISOString().slice(0, 10));
      const use = Object.assign(document.createElement('button'), { type: 'button', textContent: `Dùng ${shown}` });
      use.addEventListener('click', () => {
        field.value = shown;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        sayOff();
        field.focus();
      });
      hint.append(words, use);
    };
    if (unusual) {
      (problem ?? field).after(hint);
      field.addEventListener('change', sayOff);
      sayOff();
    }

    const calendar = Object.assign(document.createElement('input'), { type: 'date', tabIndex: -1, className: 'date-picker' });
    calendar.setAttribute('aria-hidden', 'true');
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Lịch', title: 'Mở lịch để chọn ngày' });
    button.setAttribute('aria-label', 'Mở lịch');
    if (!calendar.showPicker) return;
    button.addEventListener('click', () => {
      calendar.value = read(field.value).iso || '';
      calendar.showPicker();
    });
    calendar.addEventListener('change', () => {
      field.value = read(calendar.value).shown || '';
      say('');
      field.dispatchEvent(new Event('input', { bubbles: true }));
      if (unusual) sayOff();
      field.focus();
    });
    field.after(button, calendar);
  });
})();
