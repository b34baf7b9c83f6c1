import { html, render } from 'lit';

/**
 * Asks before something that is not simply undone. The safe answer comes first and has the focus; Esc gives it, too.
 *
 * @param verb what the button of the other answer says
 */
export function ask(question: string, consequence: string, verb: string): Promise<boolean> {
  const dialog = document.createElement('dialog');
  dialog.className = 'dialog';
  dialog.setAttribute('aria-labelledby', 'ask-title');
  dialog.setAttribute('aria-describedby', 'ask-consequence');
  render(
    html`<h2 id="ask-title">${question}</h2>
      <p id="ask-consequence">${consequence}</p>
      <form class="foot" method="dialog">
        <button class="btn secondary" value="">Cancel</button>
        <button class="btn danger solid" value="yes">${verb}</button>
      </form>`,
    dialog,
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((answer) =>
    dialog.addEventListener('close', () => {
      dialog.remove();
      answer(dialog.returnValue === 'yes');
    }),
  );
}
