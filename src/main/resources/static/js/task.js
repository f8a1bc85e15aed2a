// The form of a task outside Tasklist: the same library, the same scripts for Vietnamese, figures, days and drafts, the same
// refusals beside the fields. Whoever begins to type takes the task; what is sent is checked by the server as Tasklist's is.
const page = document.getElementById('task');
const place = document.getElementById('form-place');
const { schema, values } = JSON.parse(page.dataset.form);
const { task, send: path } = page.dataset;
const free = page.dataset.free === 'true';
let mine = page.dataset.mine === 'true';

// What the task is about stands on the page already.
schema.components = schema.components.filter((part) => !(part.type === 'text' && String(part.text).trim() === '{{taskContext}}'));

const call = (address, body) => fetch(address, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-CSRF-TOKEN': page.dataset.csrf },
  body: body === undefined ? undefined : JSON.stringify(body),
});

const word = document.getElementById('send-word');
const say = (text) => { if (word) word.textContent = text; };

async function refusal(answer) {
  if (answer.status === 401) return { message: 'Phiên đăng nhập đã hết. Hãy đăng nhập lại ở một thẻ khác của trình duyệt rồi gửi lại; nội dung ở đây vẫn còn.' };
  if (answer.status === 404) return { message: 'Việc này đã xong hoặc không còn thuộc bạn. Hãy chép nội dung nếu cần rồi về trang Việc.' };
  try { return await answer.json(); } catch { return { message: 'Chưa gửi được. Hãy thử lại sau ít phút; nội dung ở đây vẫn còn.' }; }
}

place.replaceChildren();
const form = new window.FormViewer.Form({ container: place, debounce: false });
await window.dieuPhoi.openForm(form, place, task, schema, values);
place.removeAttribute('aria-busy');
if (!free) form.setProperty('readOnly', true);

let taking = null;
async function take() {
  if (mine || !free) return;
  taking ??= call(`${path}/nhan`).then(async (answer) => {
    if (answer.ok) {
      mine = true;
      document.getElementById('holder').textContent = 'Tôi';
      window.dieuPhoi.taken(task);
    } else {
      taking = null;
      window.dieuPhoi.refused(form, place, { response: { body: await refusal(answer) } });
    }
  }, () => { taking = null; });
  await taking;
}

for (const type of ['input', 'change']) place.addEventListener(type, take);
place.addEventListener('click', (event) => { if (event.target.closest('input, .flatpickr-day, .fjs-dropdownlist-item')) take(); });

const button = document.getElementById('send');

function keysOf(components, found = new Set()) {
  for (const component of components ?? []) {
    if (component.key) found.add(component.key);
    keysOf(component.components, found);
  }
  return found;
}

async function send() {
  const wrong = place.querySelector('[data-typed-wrong]');
  if (wrong) {
    wrong.scrollIntoView({ block: 'center' });
    wrong.focus();
    return;
  }
  const { data, errors } = form.submit();
  if (Object.keys(errors).length) {
    window.dieuPhoi.refused(form, place, {});
    return;
  }
  button.disabled = true;
  say('Đang gửi…');
  try {
    await window.dieuPhoi.holdDraft(true);
    const keys = keysOf(schema.components);
    const sent = Object.fromEntries(Object.entries(data).filter(([key, value]) => keys.has(key) && value !== null && value !== ''));
    const answer = await call(path, { values: sent });
    if (answer.ok) {
      location.assign((await answer.json()).next);
      return;
    }
    window.dieuPhoi.refused(form, place, { response: { body: await refusal(answer) } });
  } catch {
    window.dieuPhoi.refused(form, place, { response: { body: { message: 'Chưa gửi được. Hãy kiểm tra kết nối mạng rồi thử lại; nội dung ở đây vẫn còn.' } } });
  }
  say('');
  button.disabled = false;
}

if (button) {
  button.disabled = false;
  button.addEventListener('click', send);
  addEventListener('keydown', (event) => { if (event.ctrlKey && event.key === 'Enter' && !button.disabled) send(); });
}
page.dataset.ready = '';
