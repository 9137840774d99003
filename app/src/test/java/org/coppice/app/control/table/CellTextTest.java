package org.coppice.app.control.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.coppice.app.page.SamplePages;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.hardware.DeviceCategory;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.plan.meter.Meter;
import org.junit.jupiter.api.Test;

class CellTextTest {
    private final Plan plan = SamplePages.plan();

    @Test
    void a_choice_is_written_as_people_write_it_and_read_in_any_case() {
        DeviceType node = plan.deviceTypes().stream()
                .filter(type -> type.category() == DeviceCategory.GPU_NODE)
                .findFirst()
                .orElseThrow();
        assertThat(CellText.of(plan, DeviceType.CATEGORY, node)).isEqualTo("GPU node");
        assertThat(CellChoices.of(plan, DeviceType.CATEGORY, node)).contains("GPU node", "CPU server");
        assertThat(CellText.read(plan, DeviceType.CATEGORY, node, "CPU server").category())
                .isEqualTo(DeviceCategory.CPU_SERVER);

        Meter meter = plan.meters().get(0);
        assertThat(CellText.of(plan, Meter.MEASURES, meter)).isEqualTo("IT");
        assertThat(CellText.read(plan, Meter.MEASURES, meter, "it").measures()).isEqualTo(Meter.Measures.IT);
    }
}
