package org.coppice.app.help;

/**
 * What a key does.
 *
 * @param keys as people write them: {@code Ctrl+K}
 */
public record Keys(String keys, String does) {}
