/**
 * How readings are kept: one chunk a series and calendar month (UTC), packed, with a checksum.
 *
 * <p>Metered values are decimals of two or three places, so a chunk stores whole multiples of a power of ten in as few bits as
 * their differences need ({@link org.coppice.model.project.chunk.DecimalPacking}, after Afroozeh, Kuffo and Boncz 2023, ALP). The
 * exactness is proven value by value; where it fails the doubles are kept, split where only their first bits repeat ({@link
 * org.coppice.model.project.chunk.SplitDoubles}) and otherwise raw ({@link org.coppice.model.project.chunk.RawDoubles}). Missing stays missing. A flipped bit is found by the CRC32C, on every read.
 */
@NullMarked
package org.coppice.model.project.chunk;

import org.jspecify.annotations.NullMarked;
