package org.coppice.importers.sheet;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import org.coppice.model.source.UserError;

/**
 * What a person has said about opening a file.
 *
 * @param password of a protected workbook
 * @param encoding of a text, where the one found is wrong
 */
public record Opening(Optional<Password> password, Optional<Charset> encoding) {

    /** Nothing was said. */
    public static Opening plain() {
        return new Opening(Optional.empty(), Optional.empty());
    }

    /**
     * What was said, the encoding by its name.
     *
     * @throws UserError if there is no such encoding
     */
    public static Opening of(Optional<Password> password, Optional<String> encoding) {
        return new Opening(password, encoding.map(Opening::charset));
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UserError(
                    "“" + name + "” is no encoding. Write for example UTF-8, windows-1252, ISO-8859-15 or UTF-16LE.",
                    e);
        }
    }
}
