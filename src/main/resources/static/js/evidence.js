/*
 * Files in forms. Files that are too large or too many are refused before the form is sent, so that nothing typed is lost; the forms
 * that take only files show how far they are. Without this script they work all the same.
 */
function tooMuch(field) {
  if (field.files.length > Number(field.dataset.maxFiles)) {
    return `Mỗi lần gửi nhiều nhất ${field.dataset.maxFiles} tệp, hiện chọn ${field.files.length}. Hãy gộp các tệp nhỏ hoặc gửi làm nhiều lần.`;
  }
  const file = [...field.files].find((each) => each.size > Number(field.dataset.maxSize));
  return file ? `Tệp “${file.name}” lớn hơn ${field.dataset.maxWords}. Hãy nén ảnh hoặc tách tệp rồi chọn lại.` : '';
}

function say(field, problem) {
  field.closest('label').querySelector('.problem').textContent = problem;
  field.toggleAttribute('aria-invalid', Boolean(problem));
}

// The browser's own button speaks the browser's language, so it gives way to one of ours.
function ownButton(field) {
  const button = document.createElement('span');
  button.className = 'button';
  button.textContent = 'Chọn tệp';
  const names = document.createElement('span');
  names.className = 'hint';
  const chosen = document.createElement('span');
  chosen.className = 'picked';
  chosen.append(button, ' ', names);
  const show = () => { names.textContent = [...field.files].map((file) => file.name).join(', ') || 'Chưa chọn tệp nào'; };
  field.addEventListener('change', show);
  field.classList.add('off-screen');
  field.after(chosen);
  show();
}

document.querySelectorAll('input[type=file][data-max-size]').forEach((field) => {
  ownButton(field);
  field.addEventListener('change', () => {
    const problem = tooMuch(field);
    field.setCustomValidity(problem);
    say(field, problem);
  });
});

function send(form, file, progress) {
  return new Promise((done) => {
    const body = new FormData();
    body.append('tep', file);
    const call = new XMLHttpRequest();
    const subject = encodeURIComponent(form.elements.ma.value);
    call.open('POST', `${form.dataset.evidence}?ma=${subject}`);
    call.setRequestHeader('X-CSRF-TOKEN', form.elements._csrf.value);
    call.upload.addEventListener('progress', (at) => { progress.value = at.total ? at.loaded / at.total : 0; });
    call.addEventListener('loadend', () => {
      let answer = {};
      let message = 'Chưa tải lên được. Hãy kiểm tra kết nối mạng, tải lại trang rồi thử lại.';
      try { answer = JSON.parse(call.responseText); message = answer.message ?? message; } catch { /* not an answer of ours */ }
      done(call.status === 200 ? answer.note ?? '' : message);
    });
    call.send(body);
  });
}

document.querySelectorAll('form[data-evidence]').forEach((form) => {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const field = form.querySelector('input[type=file]');
    const files = [...field.files];
    if (!files.length) {
      say(field, 'Hãy chọn tệp rồi bấm “Tải lên”.');
      field.focus();
      return;
    }
    const progress = form.querySelector('progress');
    const button = form.querySelector('button');
    const problems = [];
    progress.hidden = false;
    button.disabled = true;
    for (const file of files) {
      const problem = await send(form, file, progress);
      if (problem) { problems.push(problem); }
    }
    progress.hidden = true;
    button.disabled = false;
    if (problems.length) {
      say(field, problems.join(' '));
    } else {
      location.reload();
    }
  });
});
