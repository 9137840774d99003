package org.coppice.importers.sheet.container;

import java.util.ArrayList;
import java.util.List;
import org.coppice.importers.sheet.CellSink;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.SheetSource;

/** The sheets of all files in an archive, one after the other, named after their file. */
final class ArchiveSource implements SheetSource {
    private final List<Member> members;
    private final List<String> names = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    /** One file of an archive. */
    record Member(String name, SheetSource source) {}

    private record Place(SheetSource source, int sheet) {}

    ArchiveSource(List<Member> members) {
        this.members = List.copyOf(members);
        for (Member member : members) {
            List<String> sheets = member.source().sheets();
            for (int i = 0; i < sheets.size(); i++) {
                names.add(sheets.get(i).isEmpty() ? member.name() : member.name() + "!" + sheets.get(i));
                places.add(new Place(member.source(), i));
            }
        }
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(names);
    }

    @Override
    public String format() {
        String inner = String.join(
                ", ",
                members.stream()
                        .map(member -> member.source().format())
                        .distinct()
                        .toList());
        return "zip (" + inner + ")";
    }

    @Override
    public void read(int sheet, CellSink sink, Progress progress) {
        places.get(sheet).source().read(places.get(sheet).sheet(), sink, progress);
    }

    @Override
    public void close() {
        members.forEach(member -> member.source().close());
    }
}
