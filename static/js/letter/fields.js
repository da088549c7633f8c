/* What is sent of the form: what belongs to no sentence, and the sentences that were changed. */
export function fieldsOf(form, lines) {
  const fields = new FormData(form);
  const sent = new Set();
  for (const field of form.elements) {
    const line = field.closest(".edit-line")?.id.replace(/^line-/, "");
    if (field.name && !field.name.startsWith("new-") && (!line || lines.has(line))) sent.add(field.name);
  }
  for (const name of [...fields.keys()]) if (!sent.has(name)) fields.delete(name);
  return fields;
}
