/*
 * Vietnamese for the forms: form-js has its sentences, its calendar and its date format built in. Dates are dd/mm/yyyy
 * and weeks begin on Monday, whatever the browser is set to.
 */
const SENTENCES = new Map([
  ['Field is required.', 'Cần nhập ô này.'],
  ['Field must be a valid email.', 'Địa chỉ thư điện tử chưa đúng.'],
  ['Field must be a valid  international phone number. (e.g. +4930664040900)', 'Số điện thoại chưa đúng (ví dụ +84220385xxxx).'],
  ['Value is not a number.', 'Phải là số.'],
  ['Value is expected to be an integer.', 'Phải là số nguyên.'],
  ['Date must not be in the past.', 'Không được chọn ngày đã qua.'],
  ['Select', 'Chọn'],
  ['Search', 'Tìm'],
  ['No results', 'Không tìm thấy'],
  ['All values selected', 'Đã chọn hết'],
  ['Nothing to show.', 'Không có gì để hiển thị.'],
  ['Increment', 'Tăng'],
  ['Decrement', 'Giảm'],
]);

const PATTERNS = [
  [/^Field must match pattern (.+)\.$/, () => 'Chưa đúng mẫu.'],
  [/^Field must have minimum value of (.+)\.$/, (limit) => `Không được nhỏ hơn ${limit.replace('.', ',')}.`],
  [/^Field must have maximum value of (.+)\.$/, (limit) => `Không được lớn hơn ${limit.replace('.', ',')}.`],
  [/^Field must have minimum length of (.+)\.$/, (limit) => `Cần ít nhất ${limit} ký tự.`],
  [/^Field must have maximum length of (.+)\.$/, (limit) => `Nhiều nhất ${limit} ký tự.`],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, (digits) => `Nhiều nhất ${digits} số lẻ.`],
  [/^Please select a valid value.*$/, () => 'Giá trị chưa đúng.'],
];

function vietnamese(text) {
  const trimmed = text.trim();
  if (SENTENCES.has(trimmed)) {
    return SENTENCES.get(trimmed);
  }
  for (const [pattern, sentence] of PATTERNS) {
    const match = pattern.exec(trimmed);
    if (match) {
      return sentence(match[1]);
    }
  }
  return null;
}

function translate(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    const sentence = node.parentElement?.closest('.fjs-container') ? vietnamese(node.data) : null;
    if (sentence !== null) {
      node.data = sentence;
    }
  } else if (node.nodeType === Node.ELEMENT_NODE) {
    for (const attribute of ['placeholder', 'aria-label', 'title']) {
      const sentence = node.hasAttribute(attribute) ? vietnamese(node.getAttribute(attribute)) : null;
      if (sentence !== null) {
        node.setAttribute(attribute, sentence);
      }
    }
    node.childNodes.forEach(translate);
  }
}

new MutationObserver((changes) => {
  for (const change of changes) {
    if (change.type === 'childList') {
      change.addedNodes.forEach(translate);
    } else {
      translate(change.target);
    }
  }
}).observe(document.documentElement, {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['placeholder'],
});

// form-js asks for the date format of the locale "default", the browser's. Two digits for day and month, as documents
// write it, are what "en-GB" gives; "vi-VN" gives one.
const BrowserFormat = Intl.DateTimeFormat;
Intl.DateTimeFormat = new Proxy(BrowserFormat, {
  construct: (target, [locale, ...rest]) => new target(locale === 'default' ? 'en-GB' : locale, ...rest),
});

const months = Array.from({ length: 12 }, (_, index) => `Tháng ${index + 1}`);
window.flatpickr?.localize({
  firstDayOfWeek: 1,
  weekdays: {
    shorthand: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
    longhand: ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'],
  },
  months: { shorthand: months.map((month) => month.replace('Tháng ', 'Th ')), longhand: months },
  rangeSeparator: ' đến ',
  weekAbbreviation: 'Tuần',
  time_24hr: true,
  yearAriaLabel: 'Năm',
  monthAriaLabel: 'Tháng',
  hourAriaLabel: 'Giờ',
  minuteAriaLabel: 'Phút',
});
