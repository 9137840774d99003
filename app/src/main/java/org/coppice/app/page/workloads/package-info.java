/** What the machines are asked to do: training runs, inference services, batch load, and what each got in the year. */
@NullMarked
package org.coppice.app.page.workloads;

import org.jspecify.annotations.NullMarked;
