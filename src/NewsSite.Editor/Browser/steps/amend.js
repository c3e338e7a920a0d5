import { api } from "../core/api.js";
import { dialogForm, labelled, openDialog } from "../core/dialog.js";
import { announce, h } from "../core/dom.js";
import { t } from "../core/texts.js";
import { dayAndTime } from "../fields/dates.js";

/**
 * A step that asks a day and a text in each language: a correction or a withdrawal.
 * @param name The step's name in the contract and among the texts.
 * @param text The name of its text in the contract.
 * @param languages Those in which the text is needed.
 */
export async function amend({ session, start }, { name, text, languages }) {
  const done = await openDialog(t(name), ({ close }) => {
    const date = dayAndTime(t("from"), start.now?.slice(0, 10));
    const inputs = languages.map(({ code, name: language }) => ({
      code,
      input: h("textarea", { rows: 3, required: true, lang: code, spellcheck: true }),
      language,
    }));
    return [
      h("p", {}, t(`${name}Text`)),
      dialogForm(
        t(`${name}Do`),
        async () => {
          const given = Object.fromEntries(inputs.map(({ code, input }) => [code, input.value.trim()]));
          await session.run((story) => api.step(story, name, { date: date.value, [text]: given }));
          close(true);
        },
        date.element,
        inputs.map(({ input, language }) => labelled(t(`${name}In`, { language }), input)),
      ),
    ];
  });
  if (done) {
    announce(t(`${name}Done`));
  }
}
