// Everything works without this: it only saves reloads.
'use strict';

const clock = document.getElementById('desk-clock');
if (clock) {
  const ahead = Date.parse(clock.dateTime) - Date.now();
  const offset = clock.dateTime.slice(19);
  const minutes = (offset[0] === '-' ? -1 : 1) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6)));
  setInterval(() => {
    const shown = new Date(Date.now() + ahead + minutes * 60000).toISOString();
    clock.textContent = `${shown.slice(0, 10)} ${shown.slice(11, 16)}`;
  }, 5000);
}

async function copy(button, text) {
  await navigator.clipboard.writeText(text);
  const label = button.textContent;
  button.textContent = 'Copied';
  setTimeout(() => { button.textContent = label; }, 2000);
}

function dress(root) {
  for (const button of root.querySelectorAll('[data-copy], [data-copy-text]')) {
    button.hidden = false;
    button.addEventListener('click', () => copy(button, button.dataset.copyText
      ?? [...button.closest('.row').querySelectorAll('.problems li')].map(item => item.textContent.trim()).join('\n')));
  }
}
dress(document);

const flight = document.getElementById('desk-flight');
let shown = null;
async function look() {
  const answer = await fetch(flight.dataset.source, { headers: { accept: 'text/html' } });
  if (!answer.ok) return;
  const html = await answer.text();
  const isOpen = flight.contains(document.activeElement);
  if (html === shown || isOpen) return;
  if (shown !== null || html.trim() !== flight.innerHTML.trim()) {
    flight.innerHTML = html;
    dress(flight);
  }
  shown = html;
}
if (flight) setInterval(() => { if (!document.hidden) look().catch(() => {}); }, 2000);

const drop = document.getElementById('desk-drop');
if (drop) {
  const files = drop.querySelector('input[type=file]');
  const progress = document.getElementById('desk-progress');
  const said = document.getElementById('desk-upload-said');
  for (const name of ['dragenter', 'dragover']) drop.addEventListener(name, event => { event.preventDefault(); drop.classList.add('over'); });
  for (const name of ['dragleave', 'drop']) drop.addEventListener(name, () => drop.classList.remove('over'));
  drop.addEventListener('drop', event => {
    event.preventDefault();
    files.files = event.dataTransfer.files;
    drop.requestSubmit();
  });
  drop.addEventListener('submit', event => {
    event.preventDefault();
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', at => { progress.value = at.total ? at.loaded / at.total * 100 : 0; });
    request.addEventListener('load', () => {
      progress.hidden = true;
      const page = new DOMParser().parseFromString(request.responseText, 'text/html');
      said.textContent = page.querySelector('.said')?.textContent ?? request.responseText.slice(0, 300);
      drop.reset();
      look().catch(() => {});
    });
    request.addEventListener('error', () => { progress.hidden = true; said.textContent = 'The upload did not get through. Try again.'; });
    progress.hidden = false;
    said.textContent = 'Uploading…';
    request.open('POST', drop.action);
    request.send(new FormData(drop));
  });
}
