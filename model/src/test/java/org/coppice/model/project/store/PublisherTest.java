package org.coppice.model.project.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.coppice.model.source.UserError;
import org.junit.jupiter.api.Test;

class PublisherTest {
    private static final Path TARGET = Path.of("p.coppice");

    @Test
    void aFileThatDoesNotFitIsNotBegun() {
        // 43,200,001 bytes are begun as the 44th million; 12 MB are free.
        assertThatThrownBy(() -> Publisher.requireSpace(TARGET, 43_200_001, 12_000_000))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("p.coppice cannot be written: it needs 44 MB, and 12 MB are free there")
                .hasMessageContaining("The work is kept");
    }

    @Test
    void aFileThatFitsOrASystemThatDoesNotKnowItsFreeSpaceIsNoObstacle() {
        assertThatCode(() -> Publisher.requireSpace(TARGET, 43_000_000, 43_000_000))
                .doesNotThrowAnyException();
        assertThatCode(() -> Publisher.requireSpace(TARGET, 43_000_000, 0)).doesNotThrowAnyException();
    }
}
