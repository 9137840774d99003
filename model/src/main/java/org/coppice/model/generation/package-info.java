/**
 * What photovoltaic arrays and wind turbines generate in each step of the weather.
 *
 * <p>Terms: <i>global, direct, diffuse irradiance</i> (GHI, DNI, DHI) on a horizontal plane, square to the sun, from the sky alone;
 * <i>plane of array</i> the plane of the modules; <i>incidence</i> the angle between the sun and its normal; <i>DC capacity</i> under
 * standard test conditions (1,000 W/m², cells at 25 °C); <i>ground coverage</i> the width of a row of modules over the distance of
 * the rows; <i>shear</i> the growth of wind speed with height; <i>capacity factor</i> output over capacity.
 *
 * <p>Everything takes numbers by step and knows neither the plan nor where weather comes from. What is missing in the weather is
 * missing (NaN) in the output, except by night.
 *
 * <p>Sources: Dobos 2014, PVWatts Version 5 Manual (NREL/TP-6A20-62641); Michalsky 1988, Solar Energy 40(3), 227–235, sun position;
 * Perez et al. 1990, Solar Energy 44(5), 271–289, sky radiance; Erbs et al. 1982, Solar Energy 28(4), 293–302, diffuse fraction;
 * Fuentes 1987, SAND85-0330, cell temperature; Deline et al. 2013, Solar Energy 96, 274–282, and Anderson and Mikofski 2020,
 * NREL/TP-5K00-76626, rows that shade each other; IEC 61400-12-1, wind turbines and air density.
 */
@NullMarked
package org.coppice.model.generation;

import org.jspecify.annotations.NullMarked;
