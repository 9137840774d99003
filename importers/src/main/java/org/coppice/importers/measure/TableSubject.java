package org.coppice.importers.measure;

/**
 * What the words of a whole table speak of. Of thousands of columns they are many, and every one of its series asks: it is found once.
 *
 * @param words of its columns, and the name of the file
 * @param calorific whether they speak of the heat in a fuel gas
 * @param thermal whether they are those of water that flows out and back, see {@link HeatMeterWords#isThermal}
 * @param heatMeter see {@link HeatMeterWords#isHeatMeter}
 * @param water whether they speak of water
 * @param heat whether they speak of heat
 * @param gas whether they speak of gas
 * @param air whether they are those of air, see {@link HeatMeterWords#isAir}
 * @param waterborne whether what they tell is carried by water, see {@link HeatMeterWords#isOfWater}
 */
public record TableSubject(
        String words,
        boolean calorific,
        boolean thermal,
        boolean heatMeter,
        boolean water,
        boolean heat,
        boolean gas,
        boolean air,
        boolean waterborne) {

    /** Of a table with these words. */
    public static TableSubject of(String words) {
        return new TableSubject(
                words,
                Subject.isCalorific(words),
                HeatMeterWords.isThermal(words),
                HeatMeterWords.isHeatMeter(words),
                Subject.isWater(words),
                Subject.isHeat(words),
                Subject.isGas(words),
                HeatMeterWords.isAir(words),
                HeatMeterWords.isOfWater(words));
    }
}
