/**
 * One descriptor a property: what it is called, how it is read and written, and within which bounds it lies.
 *
 * <p>From a {@link org.coppice.model.plan.field.Field} come the form row, the table column with its parser and its copy and
 * paste, the validation, the name of the undo step, the JSON name and schema, and the database column. A
 * {@link org.coppice.model.plan.field.RecordType} lists the fields of a record and builds changed copies through the record's
 * canonical constructor, so a new property is a record component, one line here and one text in {@code fields.properties}.
 *
 * <p>Trees are plain {@code Map}, {@code List}, {@code String}, {@code Double} and {@code Boolean}: what JSON can hold, without
 * a JSON library in the signature.
 */
@NullMarked
package org.coppice.model.plan.field;

import org.jspecify.annotations.NullMarked;
