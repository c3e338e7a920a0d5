// Takes the place of CodeMirror where it could not be bundled: texts are written in plain fields then.
export const present = false;
