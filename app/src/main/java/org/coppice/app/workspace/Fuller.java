package org.coppice.app.workspace;

import org.coppice.model.plan.Edit;
import org.coppice.model.project.Imported;
import org.coppice.model.project.Project;

/**
 * A project that says the same as another with more readings.
 *
 * @param project to be shown in the place of the other where that is as it was
 * @param edit that brings the readings into the other where it was changed meanwhile
 * @param imported what the edit brings along
 */
public record Fuller(Project project, Edit edit, Imported imported) {}
