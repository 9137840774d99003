/**
 * The plan as {@code plan.json}: a text that people read, compare line by line, keep in version control and generate.
 *
 * <p>Names, defaults, units and limits come from the fields of the plan, and so does the JSON Schema (draft 2020-12). Readings are
 * not in it: a meter keeps the reference to its series, which stands for them.
 */
@NullMarked
package org.coppice.model.project.json;

import org.jspecify.annotations.NullMarked;
