"""The names and symbols of units, each with its code in UCUM (https://ucum.org)."""

from __future__ import annotations

__all__ = ["MANY", "NAMES", "PHRASES", "SYMBOLS", "TIMES"]


def _named(table: str) -> dict[str, str]:
    return {
        name: code for row in table.split(";") for code, *names in [row.split()] for name in names
    }


TIMES = _named(
    "a year years yr yrs yo year's years'; mo month months mth mths; wk week weeks wk wks;"
    "d day days; h hour hours hr hrs; min minute minutes min mins; s second seconds sec secs;"
    "ms millisecond milliseconds; us microsecond microseconds"
)
"""Times in words, in all their forms."""

NAMES = TIMES | _named(
    "km kilometre kilometres kilometer kilometers kms km; m metre metres meter meters mtrs;cm "
    "centimetre centimetres centimeter centimeters cms cm;mm millimetre millimetres millimeter "
    "millimeters mm; um micrometre micrometres micron microns;nm nanometre nanometres nanometer "
    "nanometers;[mi_i] mile miles mi; [yd_i] yard yards yd yds; [ft_i] foot feet ft; [in_i] "
    "inch inches;kg kilo kilos kilogram kilograms kilogramme kilogrammes kgs kg; g gram grams "
    "gramme grammes;mg milligram milligrams mg; ug microgram micrograms µg μg mcg;t ton tons "
    "tonne tonnes; kt kiloton kilotons kilotonne kilotonnes;Mt megaton megatons megatonne "
    "megatonnes; [lb_av] lb lbs; [oz_av] ounce ounces oz;[stone_av] stone stones; l litre "
    "litres liter liters ltr ltrs;ml millilitre millilitres milliliter milliliters ml; cl "
    "centilitre centilitres cl;hl hectolitre hectolitres; [gal_us] gallon gallons gal; [pt_us] "
    "pint pints; [qt_us] quart quarts;ha hectare hectares ha; [acr_us] acre acres; [kn_i] knot "
    "knots kts;km/h kph kmh kmph; [mi_i]/h mph; W watt watts; kW kilowatt kilowatts;MW megawatt "
    "megawatts; GW gigawatt gigawatts; TW terawatt terawatts;kW.h kwh; MW.h mwh; GW.h gwh; TW.h "
    "twh; V volt volts; kV kilovolt kilovolts;A ampere amperes amps; J joule joules; kJ "
    "kilojoule kilojoules; [Cal] calories calorie; kcal kcal;Pa pascal pascals; kPa kilopascal "
    "kilopascals; hPa hectopascal hectopascals;bar bar bars; mbar millibar millibars; dB "
    "decibel decibels;Hz hertz; kHz kilohertz; MHz megahertz; GHz gigahertz;Sv sievert "
    "sieverts; mSv millisievert millisieverts; uSv microsievert microsieverts; Bq becquerel "
    "becquerels;K kelvin kelvins; N newton newtons; By byte bytes; kBy kilobyte kilobytes; MBy "
    "megabyte megabytes;GBy gigabyte gigabytes; TBy terabyte terabytes; lm lumen lumens; m2 "
    "sqm; km2 sqkm; [sft_i] sqft; [psi] psi; mm[Hg] mmhg; [mi_i]/[gal_us] mpg; [fth_us] fathom "
    "fathoms; [car_m] carat carats; lx lx lux; [ppm] ppm; [ppb] ppb;[ly] light-years; "
    "[tbs_us] tbsp tbsps tablespoon tablespoons; [tsp_us] tsp tsps teaspoon teaspoons; % percent "
    "percents pct percentage; [HP] hp horsepower; cm3 cc; rad radian radians; eV electronvolts"
)
SYMBOLS = _named(
    "m m; g g; l l L; h h; s s; t t; W W; kW kW KW; MW MW; GW GW; TW TW; V V; A A; kV kV; J J; "
    "kJ kJ; MJ MJ; GJ GJ;Pa Pa; kPa kPa; hPa hPa; MPa MPa; dB dB; Hz Hz; kHz kHz; MHz MHz; GHz "
    "GHz; K K;nSv nSv; uSv µSv μSv uSv; mSv mSv; Sv Sv; Bq Bq; ms ms; um µm μm; nm nm; ug µg μg "
    "ug; us µs μs;kBy KB kB; MBy MB; GBy GB Gb; TBy TB; PBy PB; kbit/s kbps Kbps; Mbit Mbit; "
    "Gbit Gbit; kbit kbit; Mbit/s Mbps Mb/s; Gbit/s Gbps;dL dL; mL mL; mol mol; mmol mmol; kt "
    "kt; Mt Mt; Gt Gt; lm lm; Cel C ℃; [degF] F ℉; nm nm; [ly] ly;dl dl; kgf kgf; lx lux; mA "
    "mA; mA.h mAh; A.h Ah; W.h Wh; ['] arcmin; eV eV; kcal kcal; a y"
)
MANY = {
    "decade": ("a", 10),
    "century": ("a", 100),
    "centurie": ("a", 100),
    "fortnight": ("wk", 2),
    "millennium": ("a", 1000),
    "millennia": ("a", 1000),
}
"""Words that mean several of a unit."""

PHRASES: dict[tuple[str, ...], str] = {
    ("per", "cent"): "%", ("per", "cents"): "%", ("per", "-", "cent"): "%",
    ("percentage", "point"): "%", ("percentage", "points"): "%",
    ("percentage", "-", "point"): "%", ("percentage", "-", "points"): "%",
    ("metric", "ton"): "t", ("metric", "tons"): "t", ("metric", "tonnes"): "t",
    ("fl", "oz"): "[foz_us]", ("fl", ".", "oz"): "[foz_us]", ("fluid", "ounce"): "[foz_us]",
    ("fluid", "ounces"): "[foz_us]", ("troy", "ounce"): "[oz_tr]", ("troy", "ounces"): "[oz_tr]",
    ("nautical", "mile"): "[nmi_i]", ("nautical", "miles"): "[nmi_i]",
    ("light", "year"): "[ly]", ("light", "years"): "[ly]", ("light", "-", "year"): "[ly]",
    ("light", "-", "years"): "[ly]", ("kilowatt", "hour"): "kW.h", ("kilowatt", "hours"): "kW.h",
    ("kilowatt", "-", "hours"): "kW.h", ("kilowatt", "-", "hour"): "kW.h",
    ("megawatt", "hours"): "MW.h", ("megawatt", "-", "hours"): "MW.h",
    ("gigawatt", "hours"): "GW.h", ("gigawatt", "-", "hours"): "GW.h",
    ("terawatt", "hours"): "TW.h", ("terawatt", "-", "hours"): "TW.h",
    ("pp",): "%", ("ppt",): "%", ("ppts",): "%", ("bpd",): "[bbl_us]/d", ("‰",): "[ppth]",
    ("barrel", "of", "oil"): "[bbl_us]", ("barrels", "of", "oil"): "[bbl_us]",
    ("barrels", "of", "crude"): "[bbl_us]",
}  # fmt: skip
