# Three networks learn, three follow
set encoding utf8
set terminal pngcairo size 1280,720 font 'DejaVu Sans,16' noenhanced rounded background rgb '#FFFFFF' linewidth 1
set output 'networks.png'
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
set tics nomirror out scale 0.6 textcolor rgb '#222222'
unset key
unset colorbox
set clip two
set style textbox opaque noborder fillcolor rgb '#FFFFFF' margins 1,0.6
set style fill solid noborder
set label 'Three networks learn, three follow' at screen 0.048039064, screen 0.9432639 left font 'DejaVu Sans Bold,22' textcolor rgb '#222222' front
set label 'an arrow: is followed by, slowly' at screen 0.048039064, screen 0.8895139 left font 'DejaVu Sans,15' textcolor rgb '#6B7075' front
set lmargin at screen 0.048039064
set rmargin at screen 0.9832031
set tmargin at screen 0.8432292
set bmargin at screen 0.02388889
unset border; unset xtics; unset ytics; unset grid; unset xlabel; unset ylabel
set xrange [0:1197.01]
set yrange [0:589.925]
set arrow from 400.0346, 559.0402 to 796.9754, 559.0402 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 400.0346, 294.9625 to 796.9754, 294.9625 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 400.0346, 30.88475 to 796.9754, 30.88475 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set object polygon from 198.47038,535.2828 to 400.0346,535.2828 to 400.0346,582.7977 to 198.47038,582.7977 to 198.47038,535.2828 front fillcolor rgb '#E6DFED' fillstyle solid border linecolor rgb '#5B2A86' linewidth 2.5 dashtype 1
set label 'actor μ' at 299.2525, 559.0402 center font 'DejaVu Sans Bold,21' textcolor rgb '#222222' front
set object polygon from 198.47038,271.205 to 400.0346,271.205 to 400.0346,318.72 to 198.47038,318.72 to 198.47038,271.205 front fillcolor rgb '#E6DFED' fillstyle solid border linecolor rgb '#5B2A86' linewidth 2.5 dashtype 1
set label 'critic Q₁' at 299.2525, 294.9625 center font 'DejaVu Sans Bold,21' textcolor rgb '#222222' front
set object polygon from 198.47038,7.12725 to 400.0346,7.12725 to 400.0346,54.64225 to 198.47038,54.64225 to 198.47038,7.12725 front fillcolor rgb '#E6DFED' fillstyle solid border linecolor rgb '#5B2A86' linewidth 2.5 dashtype 1
set label 'critic Q₂' at 299.2525, 30.88475 center font 'DejaVu Sans Bold,21' textcolor rgb '#222222' front
set object polygon from 796.9754,535.2828 to 998.5396,535.2828 to 998.5396,582.7977 to 796.9754,582.7977 to 796.9754,535.2828 front fillcolor rgb '#F6E6F0' fillstyle solid border linecolor rgb '#C2579A' linewidth 2.5 dashtype 1
set label 'target μ′' at 897.7575, 559.0402 center font 'DejaVu Sans Bold,21' textcolor rgb '#222222' front
set object polygon from 796.9754,271.205 to 998.5396,271.205 to 998.5396,318.72 to 796.9754,318.72 to 796.9754,271.205 front fillcolor rgb '#F6E6F0' fillstyle solid border linecolor rgb '#C2579A' linewidth 2.5 dashtype 1
set label 'target Q₁′' at 897.7575, 294.9625 center font 'DejaVu Sans Bold,21' textcolor rgb '#222222' front
set object polygon from 796.9754,7.12725 to 998.5396,7.12725 to 998.5396,54.64225 to 796.9754,54.64225 to 796.9754,7.12725 front fillcolor rgb '#F6E6F0' fillstyle solid border linecolor rgb '#C2579A' linewidth 2.5 dashtype 1
set label 'target Q₂′' at 897.7575, 30.88475 center font 'DejaVu Sans Bold,21' textcolor rgb '#222222' front
plot \
  NaN
set output
